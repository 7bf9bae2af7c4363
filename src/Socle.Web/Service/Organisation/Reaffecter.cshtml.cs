using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Affectations;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Reaffectations;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;
using Socle.Web.Securite;

namespace Socle.Web.Service.Organisation;

/// <summary>Someone leaves or is away: who takes over their sessions and appointments, the weekly patterns, and what their team follows.</summary>
[Exige(Permission.AgendaRegler)]
public sealed class ReaffecterModel(
    SocleDb db, ProposerReaffectation proposer, AccepterReaffectation accepter, ArreterModele arreter, AffecterEtablissements affecter, Choix choix, TimeProvider temps) : PageModel
{
    public Professionnel Professionnel { get; private set; } = null!;

    public DemandeReaffectation Demande { get; private set; } = null!;

    public Proposition Proposition { get; private set; } = null!;

    /// <summary>Weekly patterns that still run after the first day.</summary>
    public IReadOnlyList<ModeleVacation> Modeles { get; private set; } = [];

    /// <summary>Establishments their team follows, when nobody of the same trade remains in it; zero otherwise.</summary>
    public int Etablissements { get; private set; }

    public Listes Listes { get; private set; } = null!;

    public IReadOnlyList<(string Quoi, string Raison)> Refusees { get; private set; } = [];

    public IEnumerable<SelectListItem> Repreneurs => Proposition.Repreneurs.Select(r => new SelectListItem($"{r.Nom}, {r.Metier.EnMots()}", r.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Id<Professionnel> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    /// <summary>Each box is a session and the mark of what was shown for it.</summary>
    public async Task<IActionResult> OnPostAccepterAsync(Id<Professionnel> id, string[] ligne, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var choisies = ligne.Select(l => l.Split('.')).Where(l => l.Length == 2 && Noyau.Id<Vacation>.TryParse(l[0], null, out _))
            .DistinctBy(l => l[0]).ToDictionary(l => Noyau.Id<Vacation>.Lire(l[0]).Valeur, l => l[1]);
        var fait = await accepter.ExecuterAsync(Demande, choisies, arret);
        if (fait.EstRefus)
        {
            return Dire(fait.Refus.Phrase, Ton.Erreur);
        }
        var bilan = fait.Valeur;
        if (bilan.Refusees.Count == 0)
        {
            return Dire(Phrase(bilan), Ton.Succes);
        }
        // What was refused stays in sight, with the reason, above the proposal made again.
        Refusees = [.. bilan.Refusees.Select(r => ($"{r.Ligne.Vacation.Jour.EnClair()}, {r.Ligne.Vacation.Debut.EnClair()}, {r.Ligne.Lieu}", r.Raison))];
        TempData.Annoncer(Phrase(bilan), Ton.Attention);
        return await ChargerAsync(id, arret) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostArreterAsync(Id<Professionnel> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var (fermees, gardees) = (0, 0);
        foreach (var modele in Modeles)
        {
            var arrete = await arreter.ExecuterAsync(modele.Id, Demande.Du.AddDays(-1), arret);
            if (arrete.EstRefus)
            {
                return Dire(arrete.Refus.Phrase, Ton.Erreur);
            }
            (fermees, gardees) = (fermees + arrete.Valeur.Fermees, gardees + arrete.Valeur.Gardees);
        }
        return Dire($"{Modeles.Count.Accorder("modèle arrêté", "modèles arrêtés")}, {fermees.Accorder("vacation vide fermée", "vacations vides fermées")}"
            + (gardees > 0 ? $" ; {gardees.Accorder("vacation gardée", "vacations gardées")} : des personnes y sont attendues." : "."), gardees > 0 ? Ton.Attention : Ton.Succes);
    }

    public async Task<IActionResult> OnPostAffecterAsync(Id<Professionnel> id, Id<Equipe>? vers, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!User.Peut(Permission.EntreprisesModifier))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var suivis = await Suivis().Select(t => t.Id).ToListAsync(arret);
        var fait = await affecter.FaireAsync(new(suivis, vers, null, Demande.Du), arret);
        return fait.Selon(n => Dire($"{n.Accorder("établissement est suivi", "établissements sont suivis")} par la nouvelle équipe à partir du {Demande.Du.Moyenne()}.", Ton.Succes), r => Dire(r.Phrase, Ton.Erreur));
    }

    private static string Phrase(BilanReaffectation bilan) =>
        $"{bilan.Reprises.Accorder("vacation reprise", "vacations reprises")}, {bilan.Deplaces.Accorder("rendez-vous déplacé", "rendez-vous déplacés")}"
        + (bilan.Deplaces > 0 ? " : prévenez les personnes déplacées." : ".");

    private LocalRedirectResult Dire(string phrase, Ton ton)
    {
        TempData.Annoncer(phrase, ton);
        return LocalRedirect(Adresse.Vers($"/organisation/professionnel/{Professionnel.Id}/reaffecter",
            ("du", Demande.Du.EnAdresse()), ("au", Demande.Au?.EnAdresse()), ("repreneur", Demande.Repreneur?.ToString())));
    }

    private IQueryable<Etablissement> Suivis() => db.Set<Etablissement>().Where(t => t.EquipeId == Professionnel.EquipeId && (t.FermeLe == null || t.FermeLe >= Demande.Du));

    private async Task<bool> ChargerAsync(Id<Professionnel> id, CancellationToken arret)
    {
        if (await db.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } professionnel)
        {
            return false;
        }
        Professionnel = professionnel;
        Listes = await choix.LireAsync(arret);
        var demain = temps.Aujourdhui().AddDays(1);
        var du = Jour("du") ?? (professionnel.Au is { } dernier ? dernier.AddDays(1) : demain);
        Demande = new(id, du < demain ? demain : du, Jour("au"), Request.Query.Id<Professionnel>("repreneur"));
        Proposition = (await proposer.ExecuterAsync(Demande, arret))!;
        Modeles = Demande.Au is not null ? [] : await db.Set<ModeleVacation>().AsNoTracking()
            .Where(m => m.ProfessionnelId == id && (m.Au == null || m.Au >= Demande.Du)).OrderBy(m => m.JourSemaine).ThenBy(m => m.Debut).ToListAsync(arret);
        Etablissements = await EtablissementsSansPersonneAsync(arret);
        return true;
    }

    private async Task<int> EtablissementsSansPersonneAsync(CancellationToken arret) =>
        Demande.Au is not null || Professionnel.EquipeId is null || await db.Set<Professionnel>().AnyAsync(
            p => p.EquipeId == Professionnel.EquipeId && p.Id != Professionnel.Id && p.Metier == Professionnel.Metier && (p.Au == null || p.Au >= Demande.Du), arret)
            ? 0
            : await Suivis().CountAsync(arret);

    private DateOnly? Jour(string cle) => DateOnly.TryParseExact(Request.Query[cle], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;
}
