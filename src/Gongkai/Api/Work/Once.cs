using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Api.Tokens;
using Gongkai.Data;
using Gongkai.Data.Tokens;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>
/// A request with an Idempotency-Key is done once, however often it is sent. Its answer is written in the transaction of its effect:
/// after a crash there is either both or neither. What was refused had no effect and is not kept: it may be tried again.
/// </summary>
internal sealed class Once(GongkaiDb db, Caller caller, TimeProvider time)
{
    internal const string Header = "Idempotency-Key";
    private const int LongestKey = 255;
    private const int Busy = 5;

    private string? _key;
    private string _hash = "";

    /// <summary>What the request was answered before, or why its key cannot be taken; null when it is to be done.</summary>
    internal async Task<IResult?> BeginAsync(HttpRequest request, CancellationToken cancel)
    {
        var sent = request.Headers[Header];
        if (sent.Count == 0)
        {
            return null;
        }

        var key = sent.ToString();
        if (key.Length is 0 or > LongestKey || !key.All(letter => letter is > ' ' and < '\x7f'))
        {
            return Refusal.Of(ApiProblems.BadKey());
        }

        (_key, _hash) = (key, await RequestHash.OfAsync(request, cancel));
        return await FoundAsync(cancel);
    }

    /// <summary>Does it, or gives the answer of the request that was first.</summary>
    internal async Task<IResult> RunAsync(Func<Task<IResult>> act, CancellationToken cancel)
    {
        if (_key is null)
        {
            return await act();
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (!await TakeAsync(cancel))
            {
                await transaction.RollbackAsync(cancel);
                return await FoundAsync(cancel) ?? Refusal.Of(ApiProblems.InProgress());
            }

            var result = await act();
            if (result is Answer answer)
            {
                await KeepAsync(answer, cancel);
                await transaction.CommitAsync(cancel);
            }

            return result;
        }
        catch (DbException failure) when (failure.IsTransient || failure.InnerException is TimeoutException || failure is SqliteException { SqliteErrorCode: Busy })
        {
            return Refusal.Of(ApiProblems.InProgress());
        }
    }

    /// <summary>
    /// Takes the key. Another request that has it and is not done yet is waited for: the databases hold back a second row with the
    /// same key until the first is committed or gone.
    /// </summary>
    private async Task<bool> TakeAsync(CancellationToken cancel)
    {
        var (token, now) = (caller.Token!.Id, time.GetUtcNow().UtcDateTime);
        return await db.Database.ExecuteSqlAsync(
            $"INSERT INTO answered_requests (token_id, key, request_hash, at, status, body) VALUES ({token}, {_key}, {_hash}, {now}, 0, '') ON CONFLICT DO NOTHING",
            cancel) == 1;
    }

    private Task<int> KeepAsync(Answer answer, CancellationToken cancel) =>
        Own().ExecuteUpdateAsync(
            set => set.SetProperty(kept => kept.Status, answer.Status).SetProperty(kept => kept.Body, answer.Body)
                .SetProperty(kept => kept.Location, answer.Location).SetProperty(kept => kept.Tag, answer.Tag),
            cancel);

    private async Task<IResult?> FoundAsync(CancellationToken cancel)
    {
        var kept = await Own().AsNoTracking().SingleOrDefaultAsync(cancel);
        return kept is null ? null
            : kept.RequestHash != _hash ? Refusal.Of(ApiProblems.KeyReused())
            : new Answer(kept.Status, kept.Body) { Location = kept.Location, Tag = kept.Tag, Again = true };
    }

    private IQueryable<AnsweredRequest> Own() =>
        db.AnsweredRequests.Where(kept => kept.TokenId == caller.Token!.Id && kept.Key == _key);
}

/// <summary>
/// Tells requests apart: by method, address and body; forms by their fields, since each sending draws new borders.
/// </summary>
internal static class RequestHash
{
    private const int InMemory = 1 << 16;

    internal static async Task<string> OfAsync(HttpRequest request, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{request.Method} {request.Path}{request.QueryString}");
        if (request.HasFormContentType)
        {
            await AddFormAsync(hash, await request.ReadFormAsync(cancel), cancel);
        }
        else
        {
            request.EnableBuffering(InMemory);
            await AddAsync(hash, request.Body, cancel);
            request.Body.Position = 0;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task AddFormAsync(IncrementalHash hash, IFormCollection form, CancellationToken cancel)
    {
        foreach (var field in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(hash, field.Key);
            Add(hash, field.Value.ToString());
        }

        foreach (var file in form.Files)
        {
            Add(hash, $"{file.Name}\n{file.FileName}\n{file.Length}");
            await using var content = file.OpenReadStream();
            await AddAsync(hash, content, cancel);
        }
    }

    private static async Task AddAsync(IncrementalHash hash, Stream content, CancellationToken cancel) =>
        hash.AppendData(await SHA256.HashDataAsync(content, cancel));

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
