using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Visites;
using Socle.Technique.Masse;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>Third pass: visits that took place, appointments missed, appointments to come.</summary>
internal sealed class ReprendreVisites(Chantier chantier, LireVisite lire)
{
    private const int Lot = 20_000;
    private readonly VisitesConnues connues = new(chantier);
    private readonly RendezVousRepris rendezVous = new(chantier);
    private readonly List<VisiteRealisee> faites = [];
    private readonly List<VisiteManquee> manquees = [];
    private readonly Dictionary<long, Action<VisiteRealisee>> changees = [];

    public async Task FaireAsync(Action avancer, CancellationToken arret)
    {
        await connues.LireAsync(arret);
        foreach (var ligne in chantier.Lecture.Lire(GenreFichier.Visites, avancer))
        {
            if (lire.De(ligne) is { } lue)
            {
                Prendre(lue);
            }
            if (faites.Count + manquees.Count >= Lot)
            {
                await EcrireAsync(arret);
            }
        }
        DernieresVisites();
        await EcrireAsync(arret);
        await rendezVous.EcrireAsync(arret);
        await CorrigerAsync(arret);
    }

    private void Prendre(VisiteLue lue)
    {
        switch (lue.Issue)
        {
            case IssueVisite.Annulee:
                chantier.Bilan.Annulees++;
                break;
            case IssueVisite.Prevue:
                rendezVous.Ajouter(lue.Travailleur, lue.Etablissement, lue.Genre, lue.Date, lue.A, lue.Professionnel);
                break;
            case IssueVisite.Manquee or IssueVisite.Excusee:
                Manquer(lue);
                break;
            default:
                Realiser(lue);
                break;
        }
    }

    private void Manquer(VisiteLue lue)
    {
        chantier.Bilan.Absences++;
        if (connues.NoterManquee(new CleVisite(lue.Travailleur, lue.Date, lue.Genre.Type)))
        {
            manquees.Add(new VisiteManquee
            {
                Id = Id<VisiteManquee>.Nouveau(),
                TravailleurId = new Id<Travailleur>(lue.Travailleur),
                EtablissementId = lue.Etablissement,
                Type = lue.Genre.Type,
                Date = lue.Date,
                Excusee = lue.Issue == IssueVisite.Excusee,
                Professionnel = lue.Professionnel,
                Source = chantier.Source,
            });
        }
    }

    private void Realiser(VisiteLue lue)
    {
        var inapte = lue.Conclusion == TablesVisites.Inapte;
        Realiser(lue, lue.Genre.Type, lue.Cle, lue.Conclusion == TablesVisites.Mesures || inapte);
        if (inapte && lue.Genre.Type != TypeVisite.AvisInaptitude)
        {
            Realiser(lue, TypeVisite.AvisInaptitude, null, true);
        }
    }

    private void Realiser(VisiteLue lue, TypeVisite type, string? numero, bool mesures)
    {
        var cle = new CleVisite(lue.Travailleur, lue.Date, type);
        // A date the professional set says something only while it is after the visit.
        var prochaine = lue.Prochaine > lue.Date ? lue.Prochaine : null;
        if (numero is not null && connues.Trouver(numero) is { } numerotee)
        {
            Corriger(numerotee.Cle, numerotee.Vue, cle, lue.Par, mesures, prochaine);
        }
        else if (connues.Trouver(cle) is { } connue)
        {
            if (connue.DeLaSource && numero is null)
            {
                Corriger(cle, connue, cle, lue.Par, mesures, prochaine);
            }
            else
            {
                chantier.Bilan.VisitesDejaConnues++;
            }
        }
        else
        {
            var id = Id<VisiteRealisee>.Nouveau();
            faites.Add(Nouvelle(id, cle, lue, mesures, prochaine));
            // Not « of the source » until written: the same visit twice in one export is one visit.
            connues.Noter(cle, new VueVisite(id.Valeur, lue.Par, mesures, prochaine, false));
            chantier.Bilan.Visites.Crees++;
            if (numero is not null)
            {
                chantier.Origines.Noter(OriginesConnues.Visite, numero, id.Valeur);
            }
        }
    }

    private VisiteRealisee Nouvelle(Id<VisiteRealisee> id, CleVisite cle, VisiteLue lue, bool mesures, DateOnly? prochaine) => new()
    {
        Id = id,
        TravailleurId = new Id<Travailleur>(cle.Travailleur),
        EtablissementId = lue.Etablissement,
        Type = cle.Type,
        Date = cle.Date,
        Par = lue.Par,
        Mesures = mesures,
        ProchaineAuPlusTard = prochaine,
        Professionnel = lue.Professionnel,
        Source = chantier.Source,
    };

    private void Corriger(CleVisite avant, VueVisite vue, CleVisite cle, Profession par, bool mesures, DateOnly? prochaine)
    {
        var nouveauPar = par == Profession.Inconnue ? vue.Par : par;
        if (avant == cle && (vue.Par, vue.Mesures, vue.Prochaine) == (nouveauPar, mesures, prochaine ?? vue.Prochaine))
        {
            chantier.Bilan.Visites.Inchanges++;
            return;
        }
        chantier.Bilan.Visites.Modifies++;
        changees[vue.Id] = v => (v.Type, v.Date, v.Par, v.Mesures, v.ProchaineAuPlusTard) = (cle.Type, cle.Date, nouveauPar, mesures, prochaine ?? v.ProchaineAuPlusTard);
        connues.Oublier(avant);
        connues.Noter(cle, vue with { Par = nouveauPar, Mesures = mesures, Prochaine = prochaine ?? vue.Prochaine });
    }

    /// <summary>The last visit and the appointment that the file of workers tells, when the file of visits does not.</summary>
    private void DernieresVisites()
    {
        foreach (var ancienne in chantier.Anciennes)
        {
            var suivi = ancienne.Suivi;
            if (suivi is { DerniereVisite: { } date, DerniereGenre: { } genre } && date <= chantier.Date && !connues.Connait(ancienne.TravailleurId, date))
            {
                Realiser(new VisiteLue(ancienne.TravailleurId, ancienne.EtablissementId, null, genre, date, null, suivi.DernierePar,
                    suivi.DernierProfessionnel, IssueVisite.Faite, null, null));
            }
            if (suivi is { Planifiee: { } planifiee } && planifiee >= chantier.Date)
            {
                rendezVous.Ajouter(ancienne.TravailleurId, ancienne.EtablissementId, suivi.PlanifieeGenre ?? suivi.CalculeeGenre ?? new GenreVisite(TypeVisite.Vip, null),
                    planifiee, suivi.PlanifieeA, suivi.PlanifieeProfessionnel);
            }
        }
    }

    private async Task EcrireAsync(CancellationToken arret)
    {
        await chantier.Db.InsererAsync(faites, arret);
        await chantier.Db.InsererAsync(manquees, arret);
        await chantier.Origines.EcrireAsync(chantier.Db, arret);
        faites.Clear();
        manquees.Clear();
    }

    private async Task CorrigerAsync(CancellationToken arret)
    {
        foreach (var tranche in changees.Keys.Chunk(1_000))
        {
            var ids = Array.ConvertAll(tranche, i => new Id<VisiteRealisee>(i));
            await chantier.Db.Set<VisiteRealisee>().Where(v => ids.Contains(v.Id)).ForEachAsync(v => changees[v.Id.Valeur](v), arret);
            await chantier.Db.SaveChangesAsync(arret);
            chantier.Db.ChangeTracker.Clear();
        }
    }
}
