using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal;

internal sealed class HomeModel : PageModel;
