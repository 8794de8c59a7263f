using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Apply;

/// <summary>The empty form, for paper.</summary>
internal sealed class BlankFormModel : PageModel;
