using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Staffs;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Staffs;

public sealed record LigneDossier(StaffDossier Dossier, string Nom, string Equipe);

public sealed record LigneStaff(Id<Staff> Id, DateOnly Jour, string Equipe, int Dossiers);

/// <summary>Files that wait for a meeting, and meetings held.</summary>
[Exige(Permission.StaffTenir)]
public sealed class IndexModel(SocleDb db, Affectations affectations, Choix choix, ExporterListe exporter) : PageModel
{
    private const int ReunionsMontrees = 24;

    /// <summary>« tout » shows every team to someone who has one.</summary>
    public const string ToutLeService = "tout";

    public IReadOnlyList<LigneDossier> EnAttente { get; private set; } = [];

    public IReadOnlyList<LigneStaff> Reunions { get; private set; } = [];

    public Listes Listes { get; private set; } = null!;

    public Id<Equipe>? Equipe { get; private set; }

    public bool AUneEquipe { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? equipe, string? export, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        var mienne = await affectations.EquipeAsync(User, arret);
        AUneEquipe = mienne is not null;
        Equipe = string.IsNullOrEmpty(equipe) ? mienne : Request.Query.Id<Equipe>("equipe");
        EnAttente = await (
            from d in db.Set<StaffDossier>().AsNoTracking()
            where d.Decision == null && (Equipe == null || d.EquipeId == Equipe)
            join t in db.Set<Travailleur>() on d.TravailleurId equals t.Id
            join e in db.Set<Equipe>() on d.EquipeId equals e.Id
            orderby d.Le, d.Id
            select new LigneDossier(d, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), e.Nom)).ToListAsync(arret);
        Reunions = await (
            from s in db.Set<Staff>()
            where Equipe == null || s.EquipeId == Equipe
            join e in db.Set<Equipe>() on s.EquipeId equals e.Id
            orderby s.Jour descending, e.Nom
            select new LigneStaff(s.Id, s.Jour, e.Nom, db.Set<StaffDossier>().Count(d => d.StaffId == s.Id))).Take(ReunionsMontrees).ToListAsync(arret);
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    private ListeExportee EnListe() => new(
        "dossiers-de-staff",
        ["Personne", "Question", "Équipe", "Demandé par", "Demandé le"],
        EnAttente.Select(l => (object?[])[l.Nom, l.Dossier.Question.EnMots(), l.Equipe, l.Dossier.DemandePar, new DateTimeOffset(l.Dossier.Le).JourAParis()]).ToAsyncEnumerable());
}
