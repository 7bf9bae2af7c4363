using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier.Liste;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Travailleurs.Contrats;
using Socle.Web.Navigation;
using Socle.Web.Securite;

namespace Socle.Web.Service.Echeancier;

/// <summary>The due list of the service, of a sector, a team or a centre.</summary>
[Exige(Permission.EcheancierLire)]
public sealed class IndexModel(ListerEcheances echeances, Affectations affectations, Choix choix, ExporterListe exporter, RechercheScellee recherche, RendezVousAVenir agenda, ListerConfiees confiees,
    TimeProvider temps) : PageModel
{
    /// <summary>« tout » shows the whole service to someone who has a team.</summary>
    public const string ToutLeService = "tout";

    [BindProperty(SupportsGet = true, Name = "equipe")]
    public string? Equipe { get; set; }

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    /// <summary>Words typed: names of workers and companies.</summary>
    public string? Texte { get; private set; }

    /// <summary>« sans » or « avec »: lines nobody is expected for yet, or the others.</summary>
    [BindProperty(SupportsGet = true, Name = "rendezvous")]
    public string? RendezVous { get; set; }

    /// <summary>Appointments of the lines shown.</summary>
    public ILookup<(Id<Contrat>, Visite), RendezVousPris> Pris { get; private set; } = null!;

    /// <summary>Those another service makes.</summary>
    public ILookup<(Id<Contrat>, Visite), ConfieeLue> Confiees { get; private set; } = null!;

    public DateOnly Aujourdhui { get; private set; }

    private bool? AvecRendezVous => RendezVous switch { "avec" => true, "sans" => false, _ => null };

    public PageEcheances Donnees { get; private set; } = null!;

    public Pagination Pagination { get; private set; } = null!;

    public FiltreEcheances Filtre { get; private set; } = null!;

    /// <summary>Whether the list opens on one's own team, or on the whole service.</summary>
    public bool AUneEquipe { get; private set; }

    public string Perimetre { get; private set; } = "";

    public Listes Listes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        Texte = recherche.Lire(Request);
        Listes = await choix.LireAsync(arret);
        var mienne = await affectations.EquipeAsync(User, arret);
        AUneEquipe = mienne is not null;
        Filtre = LectureFiltre.De(Request.Query, Equipe is null ? mienne : null);
        Perimetre = Listes.NomEquipe(Filtre.Equipe) ?? "Tout le service";
        var (cle, decroissant) = Request.Tri();
        var tri = cle == "nom" ? TriEcheances.Nom : TriEcheances.AuPlusTard;
        if (export is not null)
        {
            return User.Peut(Permission.EcheancierExporter) ? await ExporterAsync(export, tri, arret) : StatusCode(StatusCodes.Status403Forbidden);
        }
        var decalage = (Math.Clamp(Numero, 1, 100_000) - 1) * Pagination.TailleParDefaut;
        Donnees = await echeances.PageAsync(Filtre, tri, decroissant, decalage, Pagination.TailleParDefaut, arret, Texte, AvecRendezVous);
        Pris = await agenda.DesContratsAsync(User.Peut(Permission.AgendaLire) ? [.. Donnees.Lignes.Select(l => l.ContratId)] : [], arret);
        Confiees = await confiees.DesContratsAsync(User.Peut(Permission.AgendaTenir) ? [.. Donnees.Lignes.Select(l => l.ContratId)] : [], arret);
        Pagination = new Pagination(Numero, Donnees.Total);
        RechercheScellee.Suivre(HttpContext);
        return Page();
    }

    /// <summary>A search typed: sealed, then read as any address.</summary>
    public async Task<IActionResult> OnPostAsync() => LocalRedirect(await recherche.AdresseAsync(Request));

    private Task<IActionResult> ExporterAsync(string format, TriEcheances tri, CancellationToken arret) => exporter.RepondreAsync(
        format,
        new ListeExportee(
            "visites-dues",
            ["Nom", "Prénom", "Poste", "Entreprise", "Commune", "Visite", "Suivi", "Au plus tard", "En retard depuis", "Par", "Textes", "Preuve"],
            echeances.Tout(Filtre, tri, Texte, AvecRendezVous).Select(l => (object?[])
            [
                l.NomUsage ?? l.Nom, l.PrenomUsuel ?? l.Prenoms, l.Poste, l.Entreprise, l.Commune, Libelles.De(l.Visite), l.Categorie.EnMot(),
                l.AuPlusTard, l.EnRetardLe <= Aujourdhui ? l.EnRetardLe : null, l.Par.EnMots(), l.Sources, Codes.Preuves.De(l.Preuve),
            ])),
        Request.QueryString.Value ?? "",
        arret);

    public IEnumerable<SelectListItem> Visites { get; } =
        Enum.GetValues<Visite>().Select(v => new SelectListItem(v.EnMots(), Codes.Visites.De(v)));
}
