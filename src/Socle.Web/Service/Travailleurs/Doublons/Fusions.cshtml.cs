using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Web.Service.Travailleurs.Doublons;

/// <summary>Merges made, latest first.</summary>
[Exige(Permission.TravailleursFusionner)]
public sealed class FusionsModel(LireDoublons lire) : PageModel
{
    public IReadOnlyList<LigneFusion> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public int Proposes { get; private set; }

    public int Ecartes { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        Proposes = await lire.CompterAsync(EtatDoublon.Propose, arret);
        Ecartes = await lire.CompterAsync(EtatDoublon.Ecarte, arret);
        Pagination = new Pagination(numero ?? 1, await lire.FusionsAsync(arret));
        Lignes = await lire.FusionsAsync(Pagination.Decalage, Pagination.Taille, arret);
    }
}
