using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing;

internal sealed class TodayModel : PageModel;
