using Gongkai.Rules.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Shell;

/// <summary>Problems of the rules on the page that asked.</summary>
internal static class PageProblems
{
    /// <summary>The same page again, each problem at its field.</summary>
    internal static PageResult PageWith(this PageModel page, params IEnumerable<Problem> problems)
    {
        page.ModelState.Add(problems);
        return page.Page();
    }

    internal static void Add(this ModelStateDictionary state, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var law = problem.Law.Length > 0 ? $"（{problem.Law}）" : "";
            state.AddModelError(problem.Field ?? "", problem.Says + problem.Remedy + law);
        }
    }
}
