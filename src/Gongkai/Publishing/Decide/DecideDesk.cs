using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Access;

namespace Gongkai.Publishing.Decide;

/// <summary>What every page about one item needs at hand.</summary>
internal sealed record DecideDesk(GongkaiDb Db, Signed Signed, ItemDesk Items, GuardDesk Guard, ItemViews Views, ReviewQueue Queue, TimeProvider Time);
