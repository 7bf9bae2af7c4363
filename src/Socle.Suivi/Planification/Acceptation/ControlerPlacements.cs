using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>
/// Says of many lines at once what <see cref="VerifierPlace"/> says of one, and whether the constraints of the proposal still hold: the
/// facts are read again under the locks of the write, then asked in memory.
/// </summary>
internal sealed class ControlerPlacements
{
    private readonly DemandeDePlanification demande;
    private readonly DateTimeOffset maintenant;
    private Dictionary<Id<Vacation>, Vacation> vacations = [];
    private ILookup<Id<Organisation.Professionnels.Professionnel>, AbsenceProfessionnel> absences = null!;
    private Dictionary<Id<Vacation>, List<RendezVous>> pris = [];
    private Dictionary<Id<Travailleur>, List<RendezVous>> leurs = [];
    private HashSet<Id<Travailleur>> suivis = [];
    private Dictionary<Id<Contrat>, DateOnly?> contrats = [];
    private Dictionary<(Id<Travailleur>, Visite), DateOnly?> dues = [];
    private HashSet<Id<DemandeVisite>> demandees = [];
    private HashSet<(Id<Travailleur>, TypeVisite)> confiees = [];
    private IReadOnlyDictionary<Id<Entreprise>, int> limites = new Dictionary<Id<Entreprise>, int>();
    private Dictionary<(Id<Entreprise>, DateOnly, bool), int> presents = [];
    private List<Indisponibilite> indisponibilites = [];
    private ControlerDroit droit = null!;
    private ControlerTrajets trajets = null!;

    private ControlerPlacements(DemandeDePlanification demande, DateTimeOffset maintenant) => (this.demande, this.maintenant) = (demande, maintenant);

    public static async Task<ControlerPlacements> LireAsync(
        SocleDb db, DemandeDePlanification demande, List<LignePlanification> lignes, RegistreDelegations delegations, TimeProvider temps, CancellationToken arret)
    {
        var controle = new ControlerPlacements(demande, temps.GetUtcNow());
        await controle.AgendaAsync(db, lignes, temps.Aujourdhui(), arret);
        await controle.PersonnesAsync(db, lignes, arret);
        await controle.ContraintesAsync(db, lignes, arret);
        controle.droit = await ControlerDroit.LireAsync(db, delegations, lignes, arret);
        controle.trajets = await ControlerTrajets.LireAsync(db, demande, lignes, arret);
        return controle;
    }

    /// <summary>Why the agenda cannot take it now; null when it can.</summary>
    public Refus? Refuser(LignePlanification ligne) =>
        Vacation(ligne) ?? Personne(ligne) ?? droit.Refuser(ligne, vacations[ligne.VacationId!.Value]) ?? Contraintes(ligne) ?? trajets.Refuser(ligne, vacations[ligne.VacationId!.Value]) ?? Avance(ligne);

    /// <summary>The appointment, counted from now on.</summary>
    public RendezVous Prendre(LignePlanification ligne)
    {
        var rendezVous = new RendezVous
        {
            Id = ligne.RendezVousId,
            VacationId = ligne.VacationId!.Value,
            TravailleurId = ligne.TravailleurId,
            ContratId = ligne.ContratId,
            EtablissementId = ligne.EtablissementId,
            EntrepriseId = ligne.EntrepriseId,
            Visite = ligne.Visite,
            Type = ligne.Type,
            DemandeId = ligne.DemandeVisiteId,
            Jour = ligne.Jour!.Value,
            Debut = ligne.Debut!.Value,
            Minutes = ligne.Minutes,
            EnSurnombre = ligne.EnSurnombre,
            Etat = EtatRendezVous.Propose,
            AuPlusTard = ligne.AuPlusTard,
            Origine = OrigineRendezVous.Planification,
            Accord = vacations[ligne.VacationId!.Value].AccordAttendu(null),
        };
        Liste(pris, rendezVous.VacationId).Add(rendezVous);
        Liste(leurs, rendezVous.TravailleurId).Add(rendezVous);
        if (DemiJournee(ligne) is { } demiJournee)
        {
            presents[demiJournee] = presents.GetValueOrDefault(demiJournee) + 1;
        }
        return rendezVous;
    }

    private async Task AgendaAsync(SocleDb db, List<LignePlanification> lignes, DateOnly aujourdhui, CancellationToken arret)
    {
        var ids = lignes.Select(l => l.VacationId!.Value).Distinct().ToList();
        vacations = await db.Set<Vacation>().AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, arret);
        var (du, au, gens) = (lignes.Min(l => l.Jour), lignes.Max(l => l.Jour), vacations.Values.Select(v => v.ProfessionnelId).Distinct().ToList());
        absences = (await db.Set<AbsenceProfessionnel>().AsNoTracking().Where(a => gens.Contains(a.ProfessionnelId) && a.Du <= au && a.Au >= du).ToListAsync(arret)).ToLookup(a => a.ProfessionnelId);
        pris = (await db.Set<RendezVous>().AsNoTracking().Where(r => ids.Contains(r.VacationId) && r.Etat < EtatRendezVous.Excuse).ToListAsync(arret))
            .GroupBy(r => r.VacationId).ToDictionary(g => g.Key, g => g.ToList());
        var travailleurs = lignes.Select(l => l.TravailleurId).Distinct().ToList();
        leurs = (await db.Set<RendezVous>().AsNoTracking().Where(r => travailleurs.Contains(r.TravailleurId) && r.Etat < EtatRendezVous.Fait && r.Jour >= aujourdhui).ToListAsync(arret))
            .GroupBy(r => r.TravailleurId).ToDictionary(g => g.Key, g => g.ToList());
    }

    private async Task PersonnesAsync(SocleDb db, List<LignePlanification> lignes, CancellationToken arret)
    {
        var travailleurs = lignes.Select(l => l.TravailleurId).Distinct().ToList();
        suivis = [.. await db.Set<Travailleur>().Where(t => travailleurs.Contains(t.Id) && t.FusionneVersId == null).Select(t => t.Id).ToListAsync(arret)];
        contrats = await db.Set<Contrat>().Where(c => travailleurs.Contains(c.TravailleurId)).Select(c => new { c.Id, Fin = c.Fin ?? c.FinPrevue }).ToDictionaryAsync(c => c.Id, c => c.Fin, arret);
        dues = (await db.Set<Echeance>().Where(e => travailleurs.Contains(e.TravailleurId) && e.Etat == EtatEcheance.Due).Select(e => new { e.TravailleurId, e.Visite, e.AuPlusTard }).ToListAsync(arret))
            .GroupBy(e => (e.TravailleurId, e.Visite)).ToDictionary(g => g.Key, g => g.Min(e => e.AuPlusTard));
        demandees = [.. await db.SansReponse().Where(d => travailleurs.Contains(d.TravailleurId)).Select(d => d.Id).ToListAsync(arret)];
        confiees = [.. (await db.Set<VisiteConfiee>().Where(v => travailleurs.Contains(v.TravailleurId) && v.Etat < EtatConfiee.Realisee).Select(v => new { v.TravailleurId, v.Type }).ToListAsync(arret))
            .Select(v => (v.TravailleurId, v.Type))];
    }

    private async Task ContraintesAsync(SocleDb db, List<LignePlanification> lignes, CancellationToken arret)
    {
        var (du, au) = (lignes.Min(l => l.Jour)!.Value, lignes.Max(l => l.Jour)!.Value);
        if (demande.Indisponibilites)
        {
            indisponibilites = await db.Set<Indisponibilite>().AsNoTracking().Where(i => i.Du <= au && i.Au >= du).ToListAsync(arret);
        }
        if (demande.Simultanes)
        {
            limites = await LimitesSimultanes.LireAsync(db, await ReglagesPlanification.LireAsync(db, arret), arret);
            var entreprises = lignes.Select(l => l.EntrepriseId).Where(e => e is not null).Distinct().ToList();
            var tenus = await db.Set<RendezVous>().Where(r => entreprises.Contains(r.EntrepriseId) && r.Jour >= du && r.Jour <= au && r.Etat < EtatRendezVous.Excuse)
                .Join(db.Set<Vacation>().Where(v => v.ReserveeA == null), r => r.VacationId, v => v.Id, (r, v) => new { r.EntrepriseId, r.Jour, r.Debut }).ToListAsync(arret);
            presents = tenus.GroupBy(r => (r.EntrepriseId!.Value, r.Jour, r.Debut >= PlageLibre.Midi)).ToDictionary(g => g.Key, g => g.Count());
        }
    }

    private Refus? Vacation(LignePlanification ligne)
    {
        if (!vacations.TryGetValue(ligne.VacationId!.Value, out var vacation))
        {
            return RefusAgenda.VacationInconnue;
        }
        var creneau = Creneau(ligne);
        return !vacation.EstOuverte ? RefusAgenda.Fermee
            : vacation.ReserveeA is { } seule && seule != ligne.EntrepriseId ? RefusAgenda.Reservee
            : HeureDeParis.Instant(vacation.Jour, creneau.Debut) <= maintenant ? RefusAgenda.Passe
            : absences[vacation.ProfessionnelId].Any(a => a.Touche(vacation)) ? RefusAgenda.Absent
            : creneau.Debut < vacation.Debut || creneau.Fin > vacation.Fin ? RefusAgenda.HorsHoraires(new(vacation.Debut, vacation.Fin))
            : Pris(vacation, ligne, creneau);
    }

    /// <summary>Someone taken beyond the minutes shares an hour with one person, not two.</summary>
    private Refus? Pris(Vacation vacation, LignePlanification ligne, Creneau creneau)
    {
        var gene = Creneaux.Gene(Liste(pris, vacation.Id), creneau, ligne.EnSurnombre);
        return gene is null ? null : RefusPlanification.Pris(new(gene.Debut, gene.Fin));
    }

    private Refus? Personne(LignePlanification ligne)
    {
        if (!suivis.Contains(ligne.TravailleurId)
            || (ligne.ContratId is { } contrat && (!contrats.TryGetValue(contrat, out var fin) || fin < ligne.Jour)))
        {
            return RefusPlanification.Travailleur;
        }
        if (ligne.DemandeVisiteId is { } demandee ? !demandees.Contains(demandee) : ligne.Visite is { } visite && !dues.ContainsKey((ligne.TravailleurId, visite)))
        {
            return RefusPlanification.PlusDue;
        }
        var siens = Liste(leurs, ligne.TravailleurId);
        return siens.Find(r => r.Jour == ligne.Jour && new Creneau(r.Debut, r.Fin).Chevauche(Creneau(ligne))) is { } ailleurs ? RefusAgenda.Ailleurs(ailleurs.Jour, new(ailleurs.Debut, ailleurs.Fin))
            : siens.Find(r => r.Type == ligne.Type) is { } deja ? RefusAgenda.DejaPrevue(deja.Jour)
            : confiees.Contains((ligne.TravailleurId, ligne.Type)) ? RefusAgenda.Confiee
            : null;
    }

    private Refus? Contraintes(LignePlanification ligne)
    {
        var apresMidi = ligne.Debut >= PlageLibre.Midi;
        if (indisponibilites.Exists(i => Concerne(i, ligne) && i.Couvre(ligne.Jour!.Value, apresMidi)))
        {
            return RefusPlanification.Indisponible;
        }
        return DemiJournee(ligne) is { } demiJournee && limites.TryGetValue(demiJournee.Item1, out var limite) && presents.GetValueOrDefault(demiJournee) >= limite
            ? RefusPlanification.Simultanes
            : null;
    }

    /// <summary>Nobody is called longer before the legal date, as it is now, than was asked.</summary>
    private Refus? Avance(LignePlanification ligne) =>
        demande.AvanceMaximale is { } jours && ligne.Visite is { } visite && dues.GetValueOrDefault((ligne.TravailleurId, visite)) is { } limite && ligne.Jour < limite.AddDays(-jours)
            ? RefusPlanification.TropTot(limite, jours)
            : null;

    /// <summary>A confidential line carries no employer: only what the worker said holds.</summary>
    private static bool Concerne(Indisponibilite dite, LignePlanification ligne) =>
        dite.TravailleurId is { } travailleur ? travailleur == ligne.TravailleurId
        : dite.EtablissementId is { } etablissement ? etablissement == ligne.EtablissementId
        : dite.EntrepriseId is { } entreprise && entreprise == ligne.EntrepriseId;

    /// <summary>The half-day its company counts; none in its own premises.</summary>
    private (Id<Entreprise>, DateOnly, bool)? DemiJournee(LignePlanification ligne) =>
        ligne.EntrepriseId is { } entreprise && vacations[ligne.VacationId!.Value].ReserveeA is null ? (entreprise, ligne.Jour!.Value, ligne.Debut >= PlageLibre.Midi) : null;

    private static Creneau Creneau(LignePlanification ligne) => new(ligne.Debut!.Value, ligne.Debut.Value.AddMinutes(ligne.Minutes));

    private static List<RendezVous> Liste<T>(Dictionary<T, List<RendezVous>> listes, T cle) where T : notnull
    {
        if (!listes.TryGetValue(cle, out var liste))
        {
            listes[cle] = liste = [];
        }
        return liste;
    }
}
