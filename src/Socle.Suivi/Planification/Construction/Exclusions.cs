using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>Half-days when someone cannot come: what they or their employer said, their leaves, the end of their contract, another appointment.</summary>
internal sealed class Exclusions
{
    private readonly IReadOnlyList<PlageLibre> plages;
    private readonly QuiPeut quiPeut;
    private readonly DateOnly dernier;
    private readonly bool desVacationsADistance;
    private readonly IReadOnlyDictionary<(TypeVisite, Profession), DureeVisite> durees;
    private readonly ILookup<Id<Travailleur>, Indisponibilite> deTravailleur;
    private readonly ILookup<Id<Etablissement>, Indisponibilite> dEtablissement;
    private readonly ILookup<Id<Entreprise>, Indisponibilite> dEntreprise;
    private readonly ILookup<Id<Contrat>, Arret> arrets;
    private readonly ILookup<Id<Travailleur>, DateOnly> attendus;

    public Exclusions(FaitsPlanification faits, IReadOnlyList<PlageLibre> plages, QuiPeut quiPeut)
    {
        (this.plages, this.quiPeut, durees) = (plages, quiPeut, faits.Durees);
        desVacationsADistance = plages.Any(p => p.ADistance);
        dernier = plages.Select(p => p.Vacation.Jour).DefaultIfEmpty().Max();
        deTravailleur = faits.Indisponibilites.Where(i => i.TravailleurId is not null).ToLookup(i => i.TravailleurId!.Value);
        dEtablissement = faits.Indisponibilites.Where(i => i.EtablissementId is not null).ToLookup(i => i.EtablissementId!.Value);
        dEntreprise = faits.Indisponibilites.Where(i => i.EntrepriseId is not null).ToLookup(i => i.EntrepriseId!.Value);
        arrets = faits.Arrets.ToLookup(a => a.ContratId);
        attendus = faits.Tenus.ToLookup(r => r.TravailleurId, r => r.Jour);
    }

    /// <summary>The sessions this visit cannot go to.</summary>
    public long[] De(VisiteAPlacer visite)
    {
        List<Indisponibilite> dites = [.. deTravailleur[visite.Travailleur]];
        if (!visite.Confidentielle)
        {
            dites.AddRange([.. dEtablissement[visite.Etablissement], .. dEntreprise[visite.Entreprise]]);
        }
        var leurs = Arrets(visite).ToList();
        var fermees = quiPeut.Fermees(visite);
        var libre = dites.Count == 0 && leurs.Count == 0 && !(visite.Fin < dernier) && !attendus.Contains(visite.Travailleur);
        var aDistance = ADistance(visite);
        if (libre && fermees is null && !aDistance)
        {
            return [];
        }
        return [.. Enumerable.Range(0, plages.Count).Where(i => (fermees?[i] == true && quiPeut.Fait(visite, plages[i].Profession)) || (aDistance && plages[i].ADistance && !FaiteADistance(visite, plages[i].Profession)) || (!libre && Empeche(plages[i], visite, dites, leurs))).Select(i => (long)i)];
    }

    /// <summary>Some trade of the service makes this visit at a distance, and the worker can be sent the link. Theirs to agree.</summary>
    public bool ADistance(VisiteAPlacer visite) => desVacationsADistance && visite.Joignable && durees.Any(d => d.Key.Item1 == visite.Type && d.Value.ADistance);

    private bool FaiteADistance(VisiteAPlacer visite, Profession profession) => durees.TryGetValue((visite.Type, profession), out var duree) && duree.ADistance;

    /// <summary>First day back from a leave that holds on <paramref name="jour"/>; far away when its end is not known.</summary>
    public DateOnly Retour(VisiteAPlacer visite, DateOnly jour)
    {
        var retour = jour;
        foreach (var arret in Arrets(visite).OrderBy(a => a.Debut).Where(a => a.Debut <= retour))
        {
            var apres = FinDe(arret) is { } fin ? fin.AddDays(1) : DateOnly.MaxValue;
            retour = apres > retour ? apres : retour;
        }
        return retour;
    }

    /// <summary>A pre-return visit is made during the leave.</summary>
    private IEnumerable<Arret> Arrets(VisiteAPlacer visite) => visite.Type == TypeVisite.Prereprise ? [] : arrets[visite.Contrat];

    private bool Empeche(PlageLibre plage, VisiteAPlacer visite, List<Indisponibilite> dites, List<Arret> leurs) =>
        visite.Fin < plage.Vacation.Jour
        || dites.Exists(i => i.Couvre(plage.Vacation.Jour, plage.ApresMidi))
        || leurs.Exists(a => a.Debut <= plage.Vacation.Jour && (FinDe(a) is not { } fin || fin >= plage.Vacation.Jour))
        || attendus[visite.Travailleur].Contains(plage.Vacation.Jour);

    private static DateOnly? FinDe(Arret arret) => arret.Fin ?? arret.FinPrevue;
}
