using Gongkai.Casework.Desk;
using Gongkai.Data.Casework;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Letters;

namespace Gongkai.Casework.Letters;

/// <summary>
/// What a signature gives a letter: 成文日期, 文号 and the sealed paper. One series for each organ and year, without gaps: a signature that
/// fails takes its number back.
/// </summary>
internal sealed class LetterSigning(LetterPapers papers)
{
    /// <summary>Inside the transaction of the signature.</summary>
    /// <returns>What the letter still lacks; empty when it is complete.</returns>
    internal Task<IReadOnlyList<Problem>> CompleteAsync(OpenCase open, Letter letter, CancellationToken cancel) =>
        papers.SignAsync(open.Row, letter, open.Today, open.PersonId, cancel);

    /// <summary>What it lacks before anybody is asked to review or sign it.</summary>
    internal async Task<IReadOnlyList<Problem>> LacksAsync(OpenCase open, Letter letter, CancellationToken cancel) =>
        (await papers.PreviewAsync(open.Row, letter, open.Today, mask: false, cancel)).Problems;
}
