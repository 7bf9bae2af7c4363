using Microsoft.Playwright;

namespace Socle.Parcours.Outils;

/// <summary>What a narrow or enlarged window loses: a page that scrolls sideways, a text or a control out of reach on the right.</summary>
internal static class Debordement
{
    // A box that scrolls by itself (tabs, a wide table) loses nothing; what is only for those who listen has no place to lose.
    private const string Chercher =
        """
        () => {
          const droite = innerWidth + 1;
          const defile = e => e && e !== document.documentElement
            && (/auto|scroll/.test(getComputedStyle(e).overflowX) && e !== document.body || defile(e.parentElement));
          const perdus = [...document.querySelectorAll("main *, header *, footer *")].filter(e => {
            const r = e.getBoundingClientRect();
            return r.width > 1 && r.height > 1 && r.right > droite && e.checkVisibility({ visibilityProperty: true }) && !defile(e.parentElement);
          });
          const nom = e => e.tagName.toLowerCase() + [...e.classList].map(c => "." + c).join("");
          const page = document.documentElement.scrollWidth > droite ? ["the page scrolls sideways"] : [];
          return [...page, ...perdus.slice(0, 3).map(e => "out of the window: " + nom(e))];
        }
        """;

    public static async Task<IReadOnlyList<string>> TrouverAsync(IPage page) => await page.EvaluateAsync<string[]>(Chercher);
}
