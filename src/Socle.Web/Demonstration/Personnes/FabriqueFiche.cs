using System.Globalization;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Entreprises;
using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>Makes one worker: the person, the contract, the post and its exposures. Leaves and visits come after.</summary>
internal sealed class FabriqueFiche(EtatCivil etatCivil, PartDeFemmes femmes, Reperes reperes, SuiteDeterministe ids)
{
    private const int EditionPcs = 2020;

    private readonly List<Travailleur> modeles = [];

    private int dedoubles;

    public Fiche Creer(Employeur employeur, Etablissement lieu, Profil profil, Alea alea) =>
        Creer(employeur, lieu, profil, Personne(profil, reperes.Jour, alea), reperes.Jour, alea);

    /// <summary>Someone who left: the same, seen from the last day.</summary>
    public Fiche CreerPartie(Employeur employeur, Etablissement lieu, Profil profil, DateOnly fin, string? motif, Alea alea)
    {
        var fiche = Creer(employeur, lieu, profil, Personne(profil, fin, alea), fin, alea);
        (fiche.Contrat.Fin, fiche.Contrat.MotifFin, fiche.Poste.Fin) = (fin, motif, fin);
        fiche.Expositions.ForEach(e => e.Fin = fin);
        return fiche;
    }

    private Travailleur Personne(Profil profil, DateOnly jour, Alea alea)
    {
        // Near duplicates: one in 700 of those followed simply is someone already there, typed otherwise.
        if (profil is { Categorie: Categorie.Si, Nature: TypeContrat.Cdi } && modeles.Count > 20 && ++dedoubles % 700 == 5)
        {
            return etatCivil.Dedoubler(alea.Parmi(modeles), alea);
        }
        var femme = femmes.Tirer(profil.Poste.Femmes, alea);
        var personne = etatCivil.Naitre(femme, Ages.Naissance(profil, jour, alea), reperes.Jour, alea);
        personne.Boeth = profil.Boeth;
        if (profil is { Categorie: Categorie.Si, Nature: TypeContrat.Cdi } && modeles.Count < 400)
        {
            modeles.Add(personne);
        }
        return personne;
    }

    private Fiche Creer(Employeur employeur, Etablissement lieu, Profil profil, Travailleur personne, DateOnly jour, Alea alea)
    {
        var debut = Ages.Debut(profil, personne.Naissance, lieu.OuvertLe, jour, alea);
        var contrat = Contrat(personne, lieu, profil, debut, jour, alea);
        var poste = new Poste
        {
            Id = ids.Suivant<Poste>(),
            ContratId = contrat.Id,
            Libelle = profil.Poste.Libelle(personne.Sexe == Noyau.Sexe.Feminin),
            Pcs = profil.Poste.Pcs,
            PcsEdition = EditionPcs,
            Nuit = profil.Nuit,
            Engins = Porter(profil.Poste.Engins, alea),
            Habilitations = Porter(profil.Poste.Habilitations, alea),
            Debut = debut,
        };
        var fiche = new Fiche(employeur, personne, contrat, poste, profil.Categorie);
        Exposer(fiche, profil, jour, alea);
        return fiche;
    }

    private Contrat Contrat(Travailleur personne, Etablissement lieu, Profil profil, DateOnly debut, DateOnly jour, Alea alea) => new()
    {
        Id = ids.Suivant<Contrat>(),
        TravailleurId = personne.Id,
        EtablissementId = lieu.Id,
        Numero = alea.Chance(0.7) ? alea.Entre(1, 99_999).ToString("D5", CultureInfo.InvariantCulture) : null,
        Matricule = alea.Chance(0.8) ? alea.Entre(100, 99_999).ToString(CultureInfo.InvariantCulture) : null,
        Nature = profil.Nature,
        Debut = debut,
        FinPrevue = profil.Nature switch
        {
            TypeContrat.Cdd => jour.AddDays(alea.Entre(5, 260)),
            TypeContrat.Interim => jour.AddDays(alea.Entre(2, 90)),
            TypeContrat.Saisonnier => jour.AddDays(alea.Entre(5, 80)),
            TypeContrat.Stage => jour.AddDays(alea.Entre(10, 120)),
            TypeContrat.Apprenti => new DateOnly(jour.Year + alea.Entre(1, 2), 8, 31),
            _ => null,
        },
        Quotite = Quotite(personne.Sexe == Noyau.Sexe.Feminin, alea),
        JoursSaison = profil.Nature == TypeContrat.Saisonnier ? (profil.Categorie == Categorie.Sir ? alea.Entre(50, 110) : alea.Entre(20, 110)) : null,
    };

    private static int? Quotite(bool femme, Alea alea) =>
        alea.Chance(femme ? 0.27 : 0.08) ? 10 * alea.Entre(5, 9) : alea.Chance(0.15) ? null : 100;

    private void Exposer(Fiche fiche, Profil profil, DateOnly jour, Alea alea)
    {
        if (profil.Motif is MotifSia.Bio2 or MotifSia.ChampsEm && profil.Categorie == Categorie.Sia)
        {
            Ajouter(fiche, profil.Motif == MotifSia.Bio2 ? Risque.Bio2 : Risque.ChampsEmVle, fiche.Contrat.Debut, alea);
        }
        if (profil.Categorie != Categorie.Sir)
        {
            return;
        }
        var risque = profil.Poste.RisquesSir.Tirer(alea);
        var anciennete = jour.DayNumber - fiche.Contrat.Debut.DayNumber;
        var enCours = profil.Nature == TypeContrat.Cdi && anciennete > 900 && fiche.Poste.Engins == Engins.Aucun && fiche.Poste.Habilitations == Habilitations.Aucune
            && alea.Chance(0.12);
        Ajouter(fiche, risque, enCours ? jour.AddDays(-alea.Entre(60, anciennete - 200)) : fiche.Contrat.Debut, alea);
        var autre = profil.Poste.RisquesSir.Tirer(alea);
        if (autre != risque && alea.Chance(0.3))
        {
            Ajouter(fiche, autre, fiche.Expositions[^1].Debut, alea);
        }
    }

    /// <summary>Four in ten of those exposed to lead are below the thresholds that held until 10/04/2026.</summary>
    private void Ajouter(Fiche fiche, Risque risque, DateOnly debut, Alea alea) => fiche.Expositions.Add(new Exposition
    {
        Id = ids.Suivant<Exposition>(),
        ContratId = fiche.Contrat.Id,
        Risque = risque,
        Debut = debut,
        PlombAir = risque == Risque.Plomb ? (alea.Chance(0.4) ? 0.02m : 0.08m) : null,
    });

    private static T Porter<T>(IReadOnlyList<(T Element, double Part)> parts, Alea alea) where T : struct, Enum
    {
        var portes = 0;
        foreach (var (element, part) in parts)
        {
            portes |= alea.Chance(part) ? Convert.ToInt32(element, CultureInfo.InvariantCulture) : 0;
        }
        return (T)Enum.ToObject(typeof(T), portes);
    }
}
