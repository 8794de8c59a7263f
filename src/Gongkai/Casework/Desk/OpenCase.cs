using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Rules.Casework;

namespace Gongkai.Casework.Desk;

/// <summary>A case on an officer's desk: its row, what happened, where it stands.</summary>
internal sealed record OpenCase(Application Row, Agency Agency, IReadOnlyList<ApplicationFact> Facts, CaseState State, long PersonId)
{
    internal long Id => Row.Id;

    internal DateOnly Today => State.Today;
}
