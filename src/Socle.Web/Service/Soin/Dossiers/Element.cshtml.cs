using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>One element with all it was: each version, who wrote it, why it was replaced.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class ElementModel(EntreeDuDossier entree, LireEcrits lire, CodageCourant codage) : PageDuDossier(entree)
{
    public IReadOnlyList<ElementDossier> Versions { get; private set; } = [];

    /// <summary>The lists of today, to say what has become of a code.</summary>
    public Codage Codage { get; private set; } = Codage.Aucun;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Tous, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        Versions = await lire.VersionsAsync(Dossier, element, arret);
        Codage = await codage.LireAsync(arret: arret);
        return Versions.Count == 0 ? NotFound() : Page();
    }
}
