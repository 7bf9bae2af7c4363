using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise;
using Socle.Technique.Acces;

namespace Socle.Espaces.PagesPubliques.DroitApplique;

/// <summary>« Le droit appliqué » : every rule of the program, from the rules themselves.</summary>
[OuvertATous("The law is everyone's, and so is what this program makes of it.")]
[Compressible("The law, the same for everyone; no form that is sent, no name.")]
public sealed class IndexModel(TimeProvider temps) : PageModel
{
    /// <summary>Few enough to be read at once: they are shown open.</summary>
    private const int Peu = 6;

    public FiltreRegles Filtre { get; private set; } = new(null, null, null, null);

    public IReadOnlyList<Regle> Regles { get; private set; } = [];

    public bool Ouvertes => Regles.Count <= Peu;

    public DateOnly Jour => Filtre.Au ?? temps.GetUtcNow().JourAParis();

    public IReadOnlyList<SelectListItem> Sections { get; } = [.. Enum.GetValues<Section>().Select(s => new SelectListItem(Libelles.De(s), s.ToString()))];

    public IReadOnlyList<SelectListItem> Preuves { get; } =
        [.. Codes.Preuves.Valeurs.Select(p => new SelectListItem(Libelles.De(p).Majuscule(), Codes.Preuves.De(p)))];

    public void OnGet([FromQuery] string? q, [FromQuery] Section? section, [FromQuery] string? preuve, [FromQuery] DateOnly? au)
    {
        Filtre = new(q, section, Codes.Preuves.Essayer(preuve, out var lue) ? lue : null, au);
        Regles = Filtre.Appliquer();
    }
}
