namespace Gongkai.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("gongkai-").FullName;

    internal string At(string name) => System.IO.Path.Combine(Path, name);

    internal Folder With(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
