using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Visites;
using Socle.Web.Demonstration.Organisation;
using Socle.Web.Demonstration.Personnes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Historique;

/// <summary>Writes the visits of one worker: on working days, within the history, by someone of the team.</summary>
internal sealed class Carnet(Fiche fiche, DateOnly depuis, DateOnly jour, Reperes reperes, Soignants soignants, SuiteDeterministe ids, Alea alea)
{
    private readonly Adherents.Etablissements.Etablissement lieu = fiche.Employeur.Lieux.Select(l => l.Etablissement).First(l => l.Id == fiche.Contrat.EtablissementId);

    /// <summary>First day of which the service knows anything.</summary>
    public DateOnly Depuis { get; } = depuis;

    /// <summary>The day one looks: today, or the last day of someone who left.</summary>
    public DateOnly Jour { get; } = jour;

    public Fiche Fiche { get; } = fiche;

    public Alea Alea { get; } = alea;

    /// <summary>Null when it falls outside the history.</summary>
    public VisiteRealisee? Noter(TypeVisite type, DateOnly le, Profession par, double mesures)
    {
        var date = Ouvre(le);
        if (date < Depuis.AddDays(-60) || date < reperes.DebutHistoire || date > Jour)
        {
            return null;
        }
        var visite = new VisiteRealisee
        {
            Id = ids.Suivant<VisiteRealisee>(),
            TravailleurId = Fiche.Travailleur.Id,
            EtablissementId = lieu.Id,
            Type = type,
            Date = date,
            Par = par,
            Mesures = Alea.Chance(mesures),
            Professionnel = Qui(par),
            Source = reperes.Source(date),
        };
        Fiche.Visites.Add(visite);
        return visite;
    }

    public void Prevoir(Visite visite, DateOnly le, Profession par) => Fiche.VisitePrevue = new VisitePrevue
    {
        Id = ids.Suivant<VisitePrevue>(),
        TravailleurId = Fiche.Travailleur.Id,
        EtablissementId = lieu.Id,
        Visite = visite,
        Le = JoursFeries.ProchainOuvre(le),
        A = new TimeOnly(Alea.Entre(8, 16), 20 * Alea.Entier(3)),
        Professionnel = Qui(par),
        Source = Reperes.AncienLogiciel,
    };

    /// <summary>The working day, or the one before.</summary>
    public static DateOnly Ouvre(DateOnly le)
    {
        while (!JoursFeries.EstOuvre(le))
        {
            le = le.AddDays(-1);
        }
        return le;
    }

    private string Qui(Profession par) =>
        par == Profession.Infirmier ? soignants.Infirmier(lieu.EquipeId!.Value, Alea) : soignants.Medecin(lieu.EquipeId!.Value, Alea);
}
