using Socle.Noyau;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Identites;

/// <summary>Makes people who do not exist.</summary>
internal sealed class EtatCivil(NomsDeFamille noms, Prenoms prenoms, SuiteDeterministe ids)
{
    /// <summary>Age from which many women bear a husband's name.</summary>
    private const int AgeDuMariage = 29;

    private readonly LieuxDeNaissance lieux = new();
    private readonly NumerosNir nirs = new();

    public Travailleur Naitre(bool femme, DateOnly naissance, DateOnly jour, Alea alea)
    {
        var nom = noms.Tirer(alea);
        var usage = NomUsage(nom, femme, jour.Year - naissance.Year, alea);
        var complets = prenoms.Complets(alea, femme, naissance.Year);
        var lieu = lieux.Tirer(alea);
        var travailleur = new Travailleur
        {
            Id = ids.Suivant<Travailleur>(),
            NomNaissance = nom,
            NomUsage = usage,
            Prenoms = complets,
            Sexe = femme ? Sexe.Feminin : Sexe.Masculin,
            Naissance = naissance,
            LieuNaissance = lieu.Code,
            Nir = alea.Chance(0.985) ? nirs.Suivant(femme, naissance, lieu.Departement).ToString() : null,
            NomTri = "",
        };
        Joindre(travailleur, alea);
        return Trier(travailleur);
    }

    /// <summary>The same person typed twice: a letter, a given name or the accents differ, and the number is missing.</summary>
    public Travailleur Dedoubler(Travailleur modele, Alea alea)
    {
        var premier = modele.Prenoms.Split(' ')[0];
        var (nom, complets) = alea.Entier(4) switch
        {
            0 => (Texte.SansAccents(modele.NomNaissance).ToUpperInvariant(), premier),
            1 when modele.NomNaissance.Length > 5 => (Faute(modele.NomNaissance, alea), premier),
            2 => (modele.NomUsage ?? modele.NomNaissance, premier),
            _ => (modele.NomNaissance, modele.Prenoms.Contains(' ', StringComparison.Ordinal) ? premier : $"{premier} {PrenomDePlus(modele, alea)}"),
        };
        return Trier(new Travailleur
        {
            Id = ids.Suivant<Travailleur>(),
            NomNaissance = nom,
            Prenoms = complets,
            Sexe = modele.Sexe,
            Naissance = modele.Naissance,
            NomTri = "",
        });
    }

    private string PrenomDePlus(Travailleur modele, Alea alea) => prenoms.Tirer(alea, modele.Sexe == Sexe.Feminin, modele.Naissance.Year - 28);

    private string? NomUsage(string nom, bool femme, int age, Alea alea)
    {
        if (!femme || age < AgeDuMariage || !alea.Chance(0.42))
        {
            return alea.Chance(0.004) ? $"{nom}-{noms.Simple(alea)}" : null;
        }
        var autre = noms.Tirer(alea);
        return autre == nom ? null : alea.Chance(0.06) && !nom.Contains('-', StringComparison.Ordinal) ? $"{nom}-{noms.Simple(alea)}" : autre;
    }

    private static void Joindre(Travailleur travailleur, Alea alea)
    {
        if (alea.Chance(0.55))
        {
            travailleur.Telephone = Telephones.Mobile(alea);
        }
        if (alea.Chance(0.35))
        {
            travailleur.Courriel = Courriels.DePersonne(
                travailleur.Prenoms.Split(' ')[0], travailleur.NomUsage ?? travailleur.NomNaissance, $"courriel.{Courriels.Domaine}");
        }
    }

    private static Travailleur Trier(Travailleur travailleur)
    {
        var premier = travailleur.Prenoms.Split([' ', ','], 2)[0];
        travailleur.NomTri = Texte.PourRecherche($"{travailleur.NomUsage ?? travailleur.NomNaissance} {travailleur.PrenomUsuel ?? premier}");
        return travailleur;
    }

    /// <summary>Two letters swapped, as fingers do.</summary>
    private static string Faute(string nom, Alea alea)
    {
        var lettres = nom.ToCharArray();
        var place = alea.Entre(1, lettres.Length - 3);
        (lettres[place], lettres[place + 1]) = (lettres[place + 1], lettres[place]);
        return new(lettres);
    }
}
