using System.Globalization;
using Socle.Droit;
using Socle.Noyau;
using static Socle.Suivi.Reprise.ChampReprise;

namespace Socle.Suivi.Reprise;

/// <summary>Reads a row of the file of workers; null when it is refused, with the reason in the journal.</summary>
internal sealed class LireSalarie(Chantier chantier, LireAdherents adherents)
{
    private const int AgeAuPlus = 120;
    private readonly LirePersonne personnes = new(chantier);
    private readonly Dictionary<string, string> textes = new(StringComparer.Ordinal);

    public LigneSalarie? De(LigneLue ligne)
    {
        if (adherents.De(ligne) is not { } adherent)
        {
            ligne.Refuser(CodeAdherent, "entreprise.inconnue", "Ni SIRET valide, ni code de l’adhérent : on ne sait pas pour qui cette personne travaille. Complétez la ligne.");
            return null;
        }
        var naissance = Naitre(ligne);
        var contrat = Contrat(ligne, naissance);
        if (naissance is null || contrat is null || personnes.De(ligne, naissance.Value) is not { } personne)
        {
            return null;
        }
        var exclusion = ligne.Code(Exclusion);
        if (exclusion == TablesSimples.Depart)
        {
            contrat = contrat with { Fin = contrat.Fin ?? Partir(ligne, contrat.Debut), MotifFin = contrat.MotifFin ?? "999" };
        }
        return new LigneSalarie
        {
            Fichier = ligne.Fichier,
            Numero = ligne.Numero,
            Adherent = adherent,
            Personne = personne,
            Contrat = contrat,
            Poste = Tenir(ligne),
            Suivi = Suivre(ligne) with { Exclue = exclusion == TablesSimples.SansEffet },
        };
    }

    /// <summary>Nobody is born tomorrow, and nobody at work is older than the oldest person on record.</summary>
    private DateOnly? Naitre(LigneLue ligne)
    {
        var texte = ligne.Texte(Naissance);
        if (!DatesFrancaises.Lire(texte).Reussit(out var naissance, out var refus))
        {
            ligne.Refuser(Naissance, refus.Code, texte.Length == 0 ? "La date de naissance n’est pas renseignée : complétez-la." : refus.Phrase);
            return null;
        }
        if (naissance > chantier.Date || naissance < chantier.Date.AddYears(-AgeAuPlus))
        {
            ligne.Refuser(Naissance, "naissance.invraisemblable", "La date de naissance n’est pas vraisemblable : vérifiez l’année.");
            return null;
        }
        return naissance;
    }

    private static ContratLu? Contrat(LigneLue ligne, DateOnly? naissance)
    {
        if ((ligne.Date(DebutContrat) ?? ligne.Date(DebutPoste)) is not { } debut)
        {
            ligne.Refuser(DebutContrat, "contrat.debut", "La date d’entrée manque ou n’est pas lisible : complétez-la.");
            return null;
        }
        if (debut <= naissance)
        {
            ligne.Refuser(DebutContrat, "contrat.debut.naissance", "La date d’entrée est avant la naissance : corrigez celle des deux qui est fausse.");
            return null;
        }
        var fin = ligne.Date(FinContrat);
        if (fin < debut)
        {
            ligne.Refuser(FinContrat, "contrat.fin", "La fin du contrat est avant son début : corrigez celle des deux qui est fausse.");
            return null;
        }
        return new ContratLu
        {
            Cle = ligne.TexteOuRien(IdContrat),
            Numero = ligne.TexteOuRien(NumeroContrat),
            Matricule = ligne.TexteOuRien(Matricule),
            Nature = ligne.OuiNon(Interim) == true ? TypeContrat.Interim : Nature(ligne),
            Debut = debut,
            FinPrevue = ligne.Date(FinPrevue),
            Fin = fin,
            MotifFin = fin is null ? null : ligne.Code(MotifFin),
            Quotite = Part(ligne),
            JoursSaison = ligne.Nombre(JoursSaison),
        };
    }

    private static TypeContrat? Nature(LigneLue ligne) =>
        ligne.Code(NatureContrat) is { } code && Droit.Codes.Contrats.Essayer(code, out var nature) ? nature : null;

    /// <summary>« 0,8 » and « 80 » both say four fifths.</summary>
    private static int? Part(LigneLue ligne)
    {
        var texte = ligne.Texte(Quotite).Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim();
        return decimal.TryParse(texte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is > 0 and <= 100
            ? (int)decimal.Round(part <= 1.5m ? part * 100 : part)
            : null;
    }

    private DateOnly Partir(LigneLue ligne, DateOnly debut)
    {
        var le = ligne.Date(DateExclusion) ?? chantier.Date.AddDays(-1);
        return le < debut ? debut : le;
    }

    private PosteLu Tenir(LigneLue ligne)
    {
        var risques = new List<Risque>();
        var (nuit, electricien) = (ligne.OuiNon(Nuit), false);
        var engins = Drapeaux(ligne, ChampReprise.Engins, Droit.Codes.Engins, ligne.Dit(ChampReprise.Engins) || ligne.Dit(Risques) ? Droit.Engins.Aucun : null);
        var habilitations = Drapeaux(ligne, ChampReprise.Habilitations, Droit.Codes.Habilitations, ligne.Dit(ChampReprise.Habilitations) || ligne.Dit(Risques) ? Droit.Habilitations.Aucune : null);
        foreach (var code in ligne.Codes(Risques))
        {
            if (Droit.Codes.Risques.Essayer(code, out var risque))
            {
                risques.Add(risque);
            }
            engins = Droit.Codes.Engins.Essayer(code, out var engin) ? engins | engin : engins;
            habilitations = Droit.Codes.Habilitations.Essayer(code, out var habilitation) ? habilitations | habilitation : habilitations;
            nuit = code == TablesRisques.Nuit ? true : nuit;
            electricien |= code == TablesRisques.Electricien;
        }
        return new PosteLu
        {
            Libelle = ligne.TexteOuRien(ChampReprise.Poste) is { } poste ? Partager(poste) : null,
            Pcs = ligne.Valeur<CodePcs>(Pcs),
            Debut = ligne.Date(DebutPoste),
            Nuit = nuit,
            Engins = engins,
            Habilitations = habilitations,
            Risques = ligne.Dit(Risques) ? [.. risques.Distinct()] : null,
            Electricien = electricien,
        };
    }

    private static T? Drapeaux<T>(LigneLue ligne, ChampReprise champ, TableDeCodes<T> table, T? rien) where T : struct, Enum
    {
        var tous = 0L;
        var dit = false;
        foreach (var code in ligne.Codes(champ))
        {
            dit = true;
            tous |= table.Essayer(code, out var valeur) ? Convert.ToInt64(valeur, CultureInfo.InvariantCulture) : 0;
        }
        return dit ? (T)Enum.ToObject(typeof(T), tous) : rien;
    }

    private SuiviLu Suivre(LigneLue ligne) => new()
    {
        Categorie = ligne.Code(TypeSuivi) is { } suivi && Droit.Codes.Categories.Essayer(suivi, out var categorie) ? categorie : null,
        DerniereVisite = ligne.Date(DerniereVisite),
        DerniereGenre = Genre(ligne, DerniereVisiteType),
        DernierePar = LireVisite.Par(ligne, DerniereVisiteProfession, DerniereVisiteProfessionnel),
        DernierProfessionnel = ligne.TexteOuRien(DerniereVisiteProfessionnel) is { } nom ? Partager(nom) : null,
        Calculee = ligne.Date(VisiteCalculee),
        CalculeeGenre = Genre(ligne, VisiteCalculeeType),
        CalculeeTexte = ligne.TexteOuRien(VisiteCalculeeType) is { } type ? Partager(type) : null,
        Dispense = ligne.OuiNon(ChampReprise.Dispense) == true,
        Planifiee = ligne.Date(VisitePlanifiee),
        PlanifieeA = LireVisite.Heure(ligne.Texte(VisitePlanifieeHeure)) ?? LireVisite.Heure(ligne.Texte(VisitePlanifiee)),
        PlanifieeGenre = Genre(ligne, VisitePlanifieeType),
        PlanifieeProfessionnel = ligne.TexteOuRien(VisitePlanifieeProfessionnel) is { } avec ? Partager(avec) : null,
    };

    private static GenreVisite? Genre(LigneLue ligne, ChampReprise champ) => ligne.Code(champ) is { } code ? TablesVisites.Genre(code) : null;

    /// <summary>A few thousand labels come a hundred thousand times: each is held once.</summary>
    private string Partager(string texte) => textes.TryGetValue(texte, out var connu) ? connu : textes[texte] = texte;
}
