using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Visites;
using Socle.Travailleurs.Contrats;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>What a worker does or did elsewhere: a second employer at once, a former one, a former post.</summary>
internal sealed class Carrieres(IReadOnlyList<Employeur> employeurs, Reperes reperes, SuiteDeterministe ids)
{
    private const string SectionsDePlusieursEmployeurs = "GINQST";
    private static readonly string[] MotifsDepart = ["059", "043", "031", "059", "020"];

    private readonly Employeur[] partages =
        [.. employeurs.Where(e => e.EstAdherente && SectionsDePlusieursEmployeurs.Contains(e.Prevue.Section, StringComparison.Ordinal))];

    private int rang;

    public void Completer(Fiche fiche, Alea alea)
    {
        if (fiche is not { Categorie: Categorie.Si, Contrat.Nature: TypeContrat.Cdi })
        {
            return;
        }
        var anciennete = reperes.Jour.DayNumber - fiche.Contrat.Debut.DayNumber;
        if (++rang % 130 == 1 || (fiche.Employeur.Prevue.Section == "T" && alea.Chance(0.4)))
        {
            Cumuler(fiche, anciennete, alea);
        }
        else if (anciennete is > 100 and < 2_400 && alea.Chance(0.12))
        {
            Preceder(fiche, alea);
        }
        if (anciennete > 1_500 && alea.Chance(0.07))
        {
            Promouvoir(fiche, anciennete, alea);
        }
    }

    /// <summary>A second employer, taken on later: the first stays the main one.</summary>
    private void Cumuler(Fiche fiche, int anciennete, Alea alea)
    {
        var lieu = Ailleurs(fiche, alea);
        var debut = reperes.Jour.AddDays(-alea.Entre(20, Math.Max(21, anciennete - 30)));
        if (anciennete < 60 || lieu is null || lieu.OuvertLe > debut)
        {
            return;
        }
        fiche.Contrat.Quotite = 10 * alea.Entre(4, 6);
        Engager(fiche, lieu, debut, null, null, 10 * alea.Entre(2, 4));
        if (anciennete > 120 && alea.Chance(0.85))
        {
            Voir(fiche, lieu, debut.AddDays(alea.Entre(8, 80)));
        }
    }

    /// <summary>A former employer, also a member.</summary>
    private void Preceder(Fiche fiche, Alea alea)
    {
        var lieu = Ailleurs(fiche, alea);
        var fin = fiche.Contrat.Debut.AddDays(-alea.Entre(3, 240));
        var debut = fin.AddDays(-alea.Entre(200, 1_900));
        if (lieu is not null && lieu.OuvertLe <= debut && debut > reperes.DebutHistoire && debut > fiche.Travailleur.Naissance.AddYears(18))
        {
            Engager(fiche, lieu, debut, fin, alea.Parmi(MotifsDepart), 100);
            Voir(fiche, lieu, debut.AddDays(alea.Entre(15, 84)));
        }
    }

    /// <summary>The same contract, a humbler post before: the visits count from the contract.</summary>
    private void Promouvoir(Fiche fiche, int anciennete, Alea alea)
    {
        var le = reperes.Jour.AddDays(-alea.Entre(120, anciennete - 400));
        var poste = fiche.Poste;
        fiche.Postes.Insert(0, new Poste
        {
            Id = ids.Suivant<Poste>(),
            ContratId = poste.ContratId,
            Libelle = poste.Libelle,
            Pcs = poste.Pcs,
            PcsEdition = poste.PcsEdition,
            Engins = poste.Engins,
            Habilitations = poste.Habilitations,
            Debut = poste.Debut,
            Fin = le.AddDays(-1),
        });
        (poste.Debut, poste.Libelle) = (le, $"{poste.Libelle} (échelon 2)");
    }

    private Etablissement? Ailleurs(Fiche fiche, Alea alea)
    {
        var autre = alea.Parmi(partages);
        return autre == fiche.Employeur || autre.Prevue.Effectif == 0 ? null : autre.Lieux[0].Etablissement;
    }

    private void Engager(Fiche fiche, Etablissement lieu, DateOnly debut, DateOnly? fin, string? motif, int quotite)
    {
        var contrat = new Contrat
        {
            Id = ids.Suivant<Contrat>(),
            TravailleurId = fiche.Travailleur.Id,
            EtablissementId = lieu.Id,
            Nature = TypeContrat.Cdi,
            Debut = debut,
            Fin = fin,
            MotifFin = motif,
            Quotite = quotite,
        };
        fiche.Contrats.Add(contrat);
        fiche.Postes.Add(new Poste
        {
            Id = ids.Suivant<Poste>(),
            ContratId = contrat.Id,
            Libelle = fiche.Poste.Libelle,
            Pcs = fiche.Poste.Pcs,
            PcsEdition = fiche.Poste.PcsEdition,
            Debut = debut,
            Fin = fin,
        });
    }

    private void Voir(Fiche fiche, Etablissement lieu, DateOnly le)
    {
        var date = Historique.Carnet.Ouvre(le);
        if (date > reperes.DebutHistoire && date <= reperes.Jour)
        {
            fiche.Visites.Add(new VisiteRealisee
            {
                Id = ids.Suivant<VisiteRealisee>(),
                TravailleurId = fiche.Travailleur.Id,
                EtablissementId = lieu.Id,
                Type = TypeVisite.Vip,
                Date = date,
                Par = Profession.Infirmier,
                Source = reperes.Source(date),
            });
        }
    }
}
