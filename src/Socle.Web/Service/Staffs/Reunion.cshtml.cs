using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Staffs;
using Socle.Suivi.Taches;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Navigation;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Staffs;

public sealed record DossierDeReunion(StaffDossier Dossier, string Nom, Tache? Tache);

/// <summary>A meeting: who is there, the files of the team one by one, and what is decided of each. Without a number: a new one.</summary>
[Exige(Permission.StaffTenir)]
public sealed class ReunionModel(SocleDb db, ReunirStaff reunir, DeciderDossier decider, Affectations affectations, Choix choix, TimeProvider temps) : PageModel
{
    [BindProperty]
    public StaffSaisi Entree { get; set; } = new();

    public Staff? Staff { get; private set; }

    public string Equipe { get; private set; } = "";

    public IReadOnlyList<string> Participants { get; private set; } = [];

    public IReadOnlyList<DossierDeReunion> Dossiers { get; private set; } = [];

    public Listes Listes { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Personnes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Destinataires { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Decisions { get; } = [.. Enum.GetValues<DecisionStaff>().Select(d => new SelectListItem(d.EnMots(), d.ToString()))];

    /// <summary>What a task is given by default.</summary>
    public DateOnly DansUnMois => temps.Aujourdhui().AddMonths(1);

    public async Task<IActionResult> OnGetAsync(Id<Staff>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var equipe = await affectations.EquipeAsync(User, arret);
        Entree = new() { Equipe = equipe, Jour = temps.Aujourdhui() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Staff>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var ouverte = await reunir.ExecuterAsync(Entree, arret);
        if (ouverte.EstRefus)
        {
            ModelState.Refuser(ouverte.Refus);
            return Page();
        }
        return LocalRedirect($"/staff/reunion/{ouverte.Valeur}");
    }

    public async Task<IActionResult> OnPostDeciderAsync(Id<Staff>? id, Id<StaffDossier> dossier, DecisionStaff? decision, string? a, DateOnly? avant, CancellationToken arret)
    {
        if (id is not { } staff || !await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var prise = await decider.ExecuterAsync(new(staff, dossier, decision, Destinataire.Lire(a), avant), arret);
        TempData.Annoncer(prise.Selon(_ => "La décision est enregistrée.", r => r.Phrase), prise.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect($"/staff/reunion/{staff}");
    }

    private async Task<bool> ChargerAsync(Id<Staff>? id, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        var jour = temps.Aujourdhui();
        var personnes = (await db.Set<Professionnel>().AsNoTracking().Where(p => p.Au == null || p.Au >= jour).ToListAsync(arret))
            .OrderBy(p => Texte.PourRecherche($"{p.Nom} {p.Prenom}"), StringComparer.Ordinal).ToList();
        Personnes = [.. personnes.Select(p => new SelectListItem($"{p.Nom} {p.Prenom}, {p.Metier.EnMots()}", p.Id.ToString()))];
        if (id is null)
        {
            return !this.NommeAutreChose(id);
        }
        Staff = await db.Set<Staff>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, arret);
        if (Staff is null)
        {
            return false;
        }
        Equipe = await db.Set<Equipe>().Where(e => e.Id == Staff.EquipeId).Select(e => e.Nom).FirstAsync(arret);
        Destinataires =
        [
            .. Destinataire.Roles.Select(r => new SelectListItem(r.EnMots(), new Destinataire(r, null).ToString())),
            .. personnes.Where(p => p.CompteId is not null && p.EquipeId == Staff.EquipeId).Select(p => new SelectListItem($"{p.Prenom} {p.Nom}", new Destinataire(null, p.CompteId).ToString())),
        ];
        Participants = await db.Set<ParticipantStaff>().Where(p => p.StaffId == id)
            .Join(db.Set<Professionnel>(), p => p.ProfessionnelId, q => q.Id, (p, q) => q.Prenom + " " + q.Nom).ToListAsync(arret);
        Dossiers = await (
            from d in db.Set<StaffDossier>().AsNoTracking()
            where d.StaffId == id || (d.Decision == null && d.EquipeId == Staff.EquipeId)
            join t in db.Set<Travailleur>() on d.TravailleurId equals t.Id
            orderby d.Decision != null, d.Le, d.Id
            select new DossierDeReunion(d, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), db.Set<Tache>().FirstOrDefault(x => x.StaffDossierId == d.Id))).ToListAsync(arret);
        return true;
    }
}
