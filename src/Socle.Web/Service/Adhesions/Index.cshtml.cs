using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Adhesions;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Adhesions;

/// <summary>Those who ask to join: what waits first, the oldest first.</summary>
[Exige(Permission.AdhesionsTraiter)]
public sealed class IndexModel(ListerAdhesions lister, ExporterListe exporter) : PageModel
{
    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public EtatDemande? Etat { get; private set; }

    public IReadOnlyDictionary<EtatDemande, int> Comptes { get; private set; } = new Dictionary<EtatDemande, int>();

    public IReadOnlyList<DemandeAdhesion> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = new(1, 0);

    public async Task<IActionResult> OnGetAsync(EtatDemande? etat, GenreAdherent? genre, string? q, string? export, CancellationToken arret)
    {
        Etat = etat is { } e && MotsDesAdhesions.Etats.Contains(e) ? e : null;
        var lignes = lister.Lister(new(Etat, genre is { } g && Enum.IsDefined(g) ? g : null, q));
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(await lignes.ToListAsync(arret)), new { etat = Etat, genre }, arret);
        }
        Comptes = await lister.CompterAsync(arret);
        Pagination = new(Numero, await lignes.CountAsync(arret));
        Lignes = await lignes.Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }

    private static ListeExportee EnListe(IReadOnlyList<DemandeAdhesion> lignes) => new(
        "demandes-d-adhesion",
        ["Nom ou raison sociale", "SIRET", "Situation", "Code postal", "Commune", "Effectif", "Signée le", "État", "Répondu le", "Par"],
        lignes.Select(d => (object?[])[d.RaisonSociale, d.Siret, d.Genre?.EnMots(), d.CodePostal, d.Commune, d.Effectif, Jour(d.SigneeLe), d.Etat.EnMots(), Jour(d.TraiteeLe), d.TraiteePar]).ToAsyncEnumerable());

    public static DateOnly? Jour(DateTime? instant) => instant is { } i ? new DateTimeOffset(i, TimeSpan.Zero).DateAParis() : null;
}
