using Gongkai.Data.People;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Api;

/// <summary>A program for each role of an office.</summary>
internal sealed class DeskOfPrograms(TestSite site, Office office) : IDisposable
{
    private readonly Dictionary<Role, ApiProgram> _programs = [];

    internal Action<string, string, Got>? Watch { get; init; }

    internal async Task<ApiProgram> As(Role role)
    {
        if (!_programs.TryGetValue(role, out var program))
        {
            _programs[role] = program = new ApiProgram(site, await site.GivenKey(office.The(role), office.Agency)) { Watch = Watch };
        }

        return program;
    }

    /// <summary>Submits, then three steps and the secrecy review.</summary>
    internal async Task PassAll(string path, string seen)
    {
        (await (await As(Role.Editor)).PostAsync($"{path}/submit", new { seen })).Is(200);
        (await (await As(Role.FirstReviewer)).PostAsync($"{path}/approve", new { seen, step = "first", note = "同意" })).Is(200);
        (await (await As(Role.SecondReviewer)).PostAsync($"{path}/approve", new { seen, step = "second", note = "同意" })).Is(200);
        (await (await As(Role.SecrecyReviewer)).PostAsync($"{path}/secrecy", new { seen, result = "open", basis = "不涉及国家秘密、工作秘密" })).Is(200);
        (await (await As(Role.FinalReviewer)).PostAsync($"{path}/approve", new { seen, step = "final", note = "同意" })).Is(200);
    }

    public void Dispose()
    {
        foreach (var program in _programs.Values)
        {
            program.Dispose();
        }
    }
}
