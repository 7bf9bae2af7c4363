using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Prevention;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Prevention;

/// <summary>What the service offers workers to read, for whom; and the product's own texts to begin with.</summary>
[Exige(Permission.PreventionEcrire)]
internal sealed class IndexModel(LireRessources lire, AjouterContenusDeDepart depart, ExporterListe exporter) : PageModel
{
    public IReadOnlyList<LigneRessource> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public int Seuil { get; private set; }

    public static IEnumerable<SelectListItem> Genres { get; } = Enum.GetValues<GenreRessource>().Select(g => new SelectListItem(g.EnMots(), g.ToString()));

    public static IEnumerable<SelectListItem> Etats { get; } = Enum.GetValues<EtatRessource>().Select(e => new SelectListItem(e.EnMots(), e.ToString()));

    public static IEnumerable<SelectListItem> Cibles { get; } = CiblesPrevention.Toutes.Select(c => new SelectListItem(c.Libelle, c.Code));

    public async Task<IActionResult> OnGetAsync(string? q, GenreRessource? genre, EtatRessource? etat, string? cible, [FromQuery(Name = "page")] int? numero, string? export, CancellationToken arret)
    {
        var lignes = await lire.ListerAsync(new(q, genre, etat, cible), arret);
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(lignes), new { q, genre, etat, cible }, arret);
        }
        Seuil = await lire.SeuilAsync(arret);
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), lignes.Count);
        Lignes = [.. lignes.Skip(Pagination.Decalage).Take(Pagination.Taille)];
        return Page();
    }

    public async Task<IActionResult> OnPostDepartAsync(bool publier, CancellationToken arret)
    {
        var ajoutes = await depart.ExecuterAsync(publier, arret);
        TempData.Annoncer(ajoutes.Selon(
            n => n == 0 ? "Ces contenus étaient déjà tous là." : publier ? $"{n.Accorder("contenu est publié", "contenus sont publiés")}." : $"{n.Accorder("contenu attend", "contenus attendent")} votre relecture, en brouillon.", r => r.Phrase));
        return LocalRedirect("/prevention");
    }

    private static ListeExportee EnListe(IReadOnlyList<LigneRessource> lignes) => new(
        "prevention", ["Numéro", "Genre", "Titre", "Pour", "État", "Version", "Modifiée le", "Par", "En cours", "Terminés"],
        lignes.ToAsyncEnumerable().Select(l => (object?[])[l.Id.ToString(), l.Genre.EnMots(), l.Titre, l.Pour, l.Etat.EnMots(), l.Version, new DateTimeOffset(l.ModifieeLe, TimeSpan.Zero).DateAParis(), l.ModifieePar,
            l.Genre == GenreRessource.Module ? l.EnCours : null, l.Genre == GenreRessource.Module ? l.Finis : null]));
}
