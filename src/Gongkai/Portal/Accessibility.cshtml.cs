using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal;

/// <summary>How the site can be read: display modes, keyboard, screen readers.</summary>
internal sealed class AccessibilityModel : PageModel;
