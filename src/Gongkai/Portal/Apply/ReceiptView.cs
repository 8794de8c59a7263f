using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Rules.Clock;

namespace Gongkai.Portal.Apply;

/// <summary>The receipt (接收回执, D03) as a page.</summary>
internal sealed record ReceiptView(Agency Agency, Received Received, ClockResult Clock)
{
    internal string Code => CaseSecrets.Printed(Received.QueryCode);
}
