using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Reaffectations;

/// <summary>
/// Proposes who takes over the sessions of someone who leaves or is away. Each session whole if someone free may hold it, the least loaded
/// of the team first: nobody has to be told. Or else its appointments, one by one, in the free minutes of others. Reads only; the same
/// agenda gives the same proposal.
/// </summary>
public sealed class ProposerReaffectation(SocleDb db, TimeProvider temps)
{
    public async Task<Proposition?> ExecuterAsync(DemandeReaffectation demande, CancellationToken arret = default)
    {
        var demain = temps.Aujourdhui().AddDays(1);
        var avenir = demande with { Du = demande.Du < demain ? demain : demande.Du };
        return await FaitsReaffectation.LireAsync(db, avenir, arret) is { } faits ? new Brouillon(faits, avenir).Proposer() : null;
    }

    /// <summary>The agenda as it becomes while the proposal is written.</summary>
    private sealed class Brouillon(FaitsReaffectation faits, DemandeReaffectation demande)
    {
        private readonly Dictionary<Id<Vacation>, List<RendezVous>> tenus = faits.Vacations.ToDictionary(v => v.Id, v => faits.Tenus[v.Id].ToList());
        private readonly Dictionary<Id<Vacation>, Id<Professionnel>> chez = faits.Vacations.ToDictionary(v => v.Id, v => v.ProfessionnelId);
        private readonly Dictionary<(Id<Professionnel>, DateOnly), int> charge = [];
        private readonly HashSet<(Id<Travailleurs.Personnes.Travailleur>, DateOnly)> attendusAilleurs = [.. faits.Vacations.SelectMany(v => faits.Tenus[v.Id]).Select(r => (r.TravailleurId, r.Jour))];

        public Proposition Proposer()
        {
            Compter();
            var avant = new Dictionary<(Id<Professionnel>, DateOnly), int>(charge);
            var lignes = faits.Vacations.Where(v => v.ProfessionnelId == faits.Partant.Id && (demande.Au is null || v.Jour <= demande.Au))
                .Where(v => faits.Tenus[v.Id].Any(AVenir)).Select(Ligne).ToList();
            return new(lignes, [.. Effets(avant)], faits.Repreneurs);
        }

        private static bool AVenir(RendezVous rendezVous) => rendezVous.Etat < EtatRendezVous.Arrive;

        private void Compter()
        {
            foreach (var vacation in faits.Vacations)
            {
                Charger(vacation.ProfessionnelId, vacation.Jour, faits.Tenus[vacation.Id].Sum(r => r.Minutes));
            }
        }

        private void Charger(Id<Professionnel> qui, DateOnly jour, int minutes) =>
            charge[(qui, PremierDuMois(jour))] = charge.GetValueOrDefault((qui, PremierDuMois(jour))) + minutes;

        private static DateOnly PremierDuMois(DateOnly jour) => new(jour.Year, jour.Month, 1);

        private LigneProposition Ligne(Vacation vacation)
        {
            var siens = faits.Tenus[vacation.Id].Where(AVenir).ToList();
            var minutes = siens.Sum(r => r.Minutes);
            if (Entiere(vacation, siens) is { } repreneur)
            {
                chez[vacation.Id] = repreneur.Id;
                Charger(repreneur.Id, vacation.Jour, minutes);
                return new(vacation, faits.Lieu(vacation), siens.Count, minutes, repreneur, [], 0);
            }
            var deplacements = siens.Select(Deplacer).OfType<DeplacementPropose>().ToList();
            return new(vacation, faits.Lieu(vacation), siens.Count, minutes, null, deplacements, siens.Count - deplacements.Count);
        }

        /// <summary>Who may hold the whole session at its place and hour.</summary>
        private Repreneur? Entiere(Vacation vacation, List<RendezVous> siens) => faits.Repreneurs
            .Where(q => faits.Present(q, vacation) && Libre(q, vacation) && siens.TrueForAll(r => faits.Peut(q, r)))
            .OrderByDescending(q => q.MemeEquipe).ThenBy(q => charge.GetValueOrDefault((q.Id, PremierDuMois(vacation.Jour)))).FirstOrDefault();

        private bool Libre(Repreneur qui, Vacation vacation)
        {
            var creneau = new Creneau(vacation.Debut, vacation.Fin);
            return !faits.Vacations.Any(v => v.Jour == vacation.Jour && chez[v.Id] == qui.Id && new Creneau(v.Debut, v.Fin).Chevauche(creneau));
        }

        /// <summary>The first day where someone who may has the minutes, the same place first.</summary>
        private DeplacementPropose? Deplacer(RendezVous rendezVous)
        {
            var dici = faits.Vacations.First(v => v.Id == rendezVous.VacationId);
            var jusqua = rendezVous.Jour.AddDays(FaitsReaffectation.JoursDeReport);
            foreach (var vacation in faits.Vacations.Where(v => v.ProfessionnelId != faits.Partant.Id && v.Jour <= jusqua && (v.ReserveeA is null || v.ReserveeA == rendezVous.EntrepriseId))
                .OrderBy(v => v.Jour > (rendezVous.AuPlusTard ?? DateOnly.MaxValue)).ThenByDescending(v => v.CentreId == dici.CentreId).ThenBy(v => v.Jour).ThenBy(v => v.Debut).ThenBy(v => v.Id))
            {
                if (faits.Repreneurs.FirstOrDefault(r => r.Id == vacation.ProfessionnelId) is { } qui && Placer(rendezVous, vacation, qui) is { } place)
                {
                    return place;
                }
            }
            return null;
        }

        private DeplacementPropose? Placer(RendezVous rendezVous, Vacation vacation, Repreneur qui)
        {
            if (!faits.Peut(qui, rendezVous) || !faits.Present(qui, vacation) || faits.Duree(qui, rendezVous) is not { } minutes
                || (vacation.Jour != rendezVous.Jour && attendusAilleurs.Contains((rendezVous.TravailleurId, vacation.Jour)))
                || Creneaux.Premier(vacation, tenus[vacation.Id], minutes) is not { } debut)
            {
                return null;
            }
            tenus[vacation.Id].Add(Copie(rendezVous, vacation, debut, minutes));
            attendusAilleurs.Add((rendezVous.TravailleurId, vacation.Jour));
            Charger(qui.Id, vacation.Jour, minutes);
            return new(rendezVous.Id, rendezVous.Version, vacation.Id, vacation.Jour, debut, qui, vacation.Jour > rendezVous.AuPlusTard);
        }

        private static RendezVous Copie(RendezVous r, Vacation vers, TimeOnly debut, int minutes) => new()
        {
            Id = r.Id,
            VacationId = vers.Id,
            TravailleurId = r.TravailleurId,
            Type = r.Type,
            Jour = vers.Jour,
            Debut = debut,
            Minutes = minutes,
            Etat = r.Etat,
            Origine = r.Origine,
        };

        private IEnumerable<EffetSurCharge> Effets(Dictionary<(Id<Professionnel>, DateOnly), int> avant) =>
            from apres in charge
            let qui = faits.Repreneurs.FirstOrDefault(r => r.Id == apres.Key.Item1)
            where qui is not null && apres.Value != avant.GetValueOrDefault(apres.Key)
            orderby apres.Key.Item2, qui.Nom
            select new EffetSurCharge(qui, apres.Key.Item2, avant.GetValueOrDefault(apres.Key), apres.Value);
    }
}
