using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Remplacements;
using Socle.Suivi.Vacations;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>What followed each absence of the demo: when the service was told and why, who was called, what the accounts are to have.</summary>
/// <param name="equipes">The team of each session.</param>
/// <param name="assistants">Who holds the phone in each team.</param>
internal sealed class Suites(
    ReglagesAbsences reglages, IReadOnlyDictionary<Id<Vacation>, Id<Equipe>> equipes, IReadOnlyDictionary<Id<Equipe>, string> assistants, DateOnly jour, long graine, SuiteDeterministe ids)
{
    /// <summary>Sent to the accounts each month: what is older than this is already there.</summary>
    private const int JoursDeFacture = 30;

    private static readonly MotifEtape[] Motifs =
    [
        MotifEtape.ConvenancePersonnelle, MotifEtape.ConvenancePersonnelle, MotifEtape.EmpechementTravail, MotifEtape.EmpechementTravail, MotifEtape.EmpechementTravail,
        MotifEtape.EnArret, MotifEtape.AParti, MotifEtape.ConvocationNonRecue,
    ];

    private static readonly IssueAppel[] SansPlace = [IssueAppel.NeRepondPas, IssueAppel.NeRepondPas, IssueAppel.Refuse, IssueAppel.Rappeler];

    private readonly Alea alea = new(graine, -73);
    private readonly HashSet<Id<RendezVous>> appeles = [];
    private readonly List<AppelRemplacement> appels = [];
    private readonly List<AbsenceAFacturer> aFacturer = [];

    public IReadOnlyList<AppelRemplacement> Appels => appels;

    public IReadOnlyList<AbsenceAFacturer> AFacturer => aFacturer;

    /// <summary>The absences, by appointment. Someone seen in the session may be said to have taken the free hour: then they stand there.</summary>
    public IReadOnlyDictionary<Id<RendezVous>, AbsenceRendezVous> Suivre(IReadOnlyList<RendezVous> rendezVous, IReadOnlyList<Echeance> dues)
    {
        var parVacation = rendezVous.Where(r => r.Etat == EtatRendezVous.Fait).ToLookup(r => r.VacationId);
        var parEquipe = dues.Where(d => d.EquipeId is not null).ToLookup(d => d.EquipeId!.Value);
        var absences = new Dictionary<Id<RendezVous>, AbsenceRendezVous>();
        foreach (var manque in rendezVous.Where(r => r.Etat is EtatRendezVous.Excuse or EtatRendezVous.Absent))
        {
            var absence = absences[manque.Id] = Absence(manque);
            Facturer(manque, absence);
            if (manque.Etat == EtatRendezVous.Excuse && equipes.TryGetValue(manque.VacationId, out var equipe))
            {
                Appeler(manque, absence, equipe, [.. parEquipe[equipe]], parVacation[manque.VacationId]);
            }
        }
        return absences;
    }

    private AbsenceRendezVous Absence(RendezVous manque)
    {
        var excuse = manque.Etat == EtatRendezVous.Excuse;
        var prevenu = excuse ? HeureDeParis.Instant(manque.Jour, manque.Debut).UtcDateTime.AddHours(-alea.Entre(1, 120)) : (DateTime?)null;
        var motif = excuse ? alea.Parmi(Motifs) : alea.Chance(0.6) ? MotifEtape.SansNouvelles : (MotifEtape?)null;
        var dansLesTemps = Preavis.DansLesTemps(reglages, prevenu, manque.Jour, manque.Debut);
        return new()
        {
            Id = ids.Suivant<AbsenceRendezVous>(),
            RendezVousId = manque.Id,
            Etat = manque.Etat,
            PrevenuLe = prevenu,
            DansLesTemps = dansLesTemps,
            Motif = motif,
            Facturee = Facturable.De(reglages.Facturation, manque, motif, dansLesTemps),
        };
    }

    private void Facturer(RendezVous manque, AbsenceRendezVous absence)
    {
        if (absence.Facturee is not { } raison || manque.EtablissementId is not { } etablissement)
        {
            return;
        }
        var envoyee = manque.Jour < jour.AddDays(-JoursDeFacture);
        aFacturer.Add(new()
        {
            Id = ids.Suivant<AbsenceAFacturer>(),
            RendezVousId = manque.Id,
            EtablissementId = etablissement,
            Jour = manque.Jour,
            Raison = raison,
            Etat = envoyee ? EtatFacturation.Transmise : EtatFacturation.ATransmettre,
            TransmiseLe = envoyee ? HeureDeParis.Instant(jour.AddDays(-JoursDeFacture + 1), new(9, 0)).UtcDateTime : null,
        });
    }

    private void Appeler(RendezVous manque, AbsenceRendezVous absence, Id<Equipe> equipe, IReadOnlyList<Echeance> dues, IEnumerable<RendezVous> vus)
    {
        if (dues.Count == 0 || alea.Chance(0.25))
        {
            return;
        }
        var le = absence.PrevenuLe!.Value;
        foreach (var appelee in Enumerable.Range(0, alea.Entre(1, 3)).Select(_ => alea.Parmi(dues)).DistinctBy(d => d.TravailleurId))
        {
            le = le.AddMinutes(4);
            appels.Add(Appel(manque, equipe, appelee.TravailleurId, appelee.ContratId, appelee.Visite, alea.Parmi(SansPlace), le));
        }
        if (alea.Chance(0.6) && vus.LastOrDefault(v => v.Minutes == manque.Minutes && v.ContratId is not null && !appeles.Contains(v.Id)) is { } venu)
        {
            appeles.Add(venu.Id);
            venu.Debut = manque.Debut;
            absence.RemplaceParId = venu.Id;
            var appel = Appel(manque, equipe, venu.TravailleurId, venu.ContratId!.Value, Enum.GetValues<Droit.Visite>().First(v => v.Type() == venu.Type), IssueAppel.Accepte, le.AddMinutes(4));
            appel.RendezVousId = venu.Id;
            appels.Add(appel);
        }
    }

    private AppelRemplacement Appel(
        RendezVous manque, Id<Equipe> equipe, Id<Socle.Travailleurs.Personnes.Travailleur> qui, Id<Socle.Travailleurs.Contrats.Contrat> contrat, Droit.Visite visite, IssueAppel issue, DateTime le) => new()
        {
            Id = ids.Suivant<AppelRemplacement>(),
            VacationId = manque.VacationId,
            Debut = manque.Debut,
            TravailleurId = qui,
            ContratId = contrat,
            Visite = visite,
            Issue = issue,
            Par = assistants.GetValueOrDefault(equipe, "l’accueil"),
            Le = le,
            FiniLe = le.AddMinutes(3),
        };
}
