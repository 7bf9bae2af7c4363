using Socle.Noyau;

namespace Socle.Travailleurs.Personnes;

/// <summary>Reads a typed identity, field by field, keeping every refusal.</summary>
internal sealed class LectureIdentite
{
    private const int LongueurAuPlus = 100;
    private const int AgeAuPlus = 120;
    private readonly List<Refus?> refus = [];

    public LectureIdentite(IdentiteSaisie saisie, DateOnly aujourdhui)
    {
        var nir = Facultatif(saisie.Nir, Nir.Lire, nameof(saisie.Nir));
        var nom = Nom(saisie.NomNaissance, nameof(saisie.NomNaissance), "Le nom de naissance");
        var prenoms = Nom(saisie.Prenoms, nameof(saisie.Prenoms), "Le prénom");
        refus.Add(Naissance(saisie.Naissance, aujourdhui)?.Sur(nameof(saisie.Naissance)));
        Identite = new Identite
        {
            Nir = nir,
            NomNaissance = nom ?? "",
            NomUsage = NomFacultatif(saisie.NomUsage, nameof(saisie.NomUsage), "Le nom d’usage"),
            Prenoms = prenoms ?? "",
            PrenomUsuel = NomFacultatif(saisie.PrenomUsuel, nameof(saisie.PrenomUsuel), "Le prénom usuel"),
            Sexe = saisie.Sexe,
            Naissance = saisie.Naissance ?? default,
            LieuNaissance = Facultatif(saisie.LieuNaissance, LireLieu, nameof(saisie.LieuNaissance)),
            Courriel = Facultatif(saisie.Courriel, AdresseMail.Lire, nameof(saisie.Courriel))?.ToString(),
            Telephone = Facultatif(saisie.Telephone, Telephone.Lire, nameof(saisie.Telephone))?.ToString(),
            Adresse = LigneLue(saisie.Adresse, nameof(saisie.Adresse)),
            Complement = LigneLue(saisie.Complement, nameof(saisie.Complement)),
            CodePostal = LigneLue(saisie.CodePostal, nameof(saisie.CodePostal)),
            Commune = LigneLue(saisie.Commune, nameof(saisie.Commune)),
            Boeth = saisie.Boeth,
        };
        Domicile(Identite);
        if (nir is not null && saisie.Naissance is { } naissance)
        {
            refus.Add(nir.Contredit(naissance)?.Sur(nameof(saisie.Naissance)));
        }
        refus.Add(saisie.Sexe is { } sexe ? nir?.Contredit(sexe)?.Sur(nameof(saisie.Sexe)) : null);
    }

    public Identite Identite { get; }

    public Refus? Refus => Noyau.Refus.Reunir(refus);

    /// <summary>Nobody is born tomorrow, and nobody at work is older than the oldest person on record.</summary>
    private static Refus? Naissance(DateOnly? naissance, DateOnly aujourdhui) => naissance switch
    {
        null => new("naissance.vide", "La date de naissance n’est pas renseignée."),
        { } le when le > aujourdhui => new("naissance.future", "La date de naissance est dans le futur : vérifiez l’année."),
        { } le when le < aujourdhui.AddYears(-AgeAuPlus) => new("naissance.ancienne", $"La date de naissance donne plus de {AgeAuPlus} ans : vérifiez l’année."),
        _ => null,
    };

    /// <summary>A letter needs all of it, or nothing. Abroad too: codes are not read.</summary>
    private void Domicile(Identite lue)
    {
        if ((lue.Adresse ?? lue.Complement ?? lue.CodePostal ?? lue.Commune) is null)
        {
            return;
        }
        refus.Add(lue.Adresse is null ? new("domicile.adresse", "Donnez le numéro et la rue, ou videz toute l’adresse personnelle.", nameof(lue.Adresse)) : null);
        refus.Add(lue.CodePostal is null ? new("domicile.code-postal", "Donnez le code postal de l’adresse personnelle.", nameof(lue.CodePostal)) : null);
        refus.Add(lue.Commune is null ? new("domicile.commune", "Donnez la commune de l’adresse personnelle.", nameof(lue.Commune)) : null);
    }

    private string? LigneLue(string? texte, string champ)
    {
        var ligne = string.Join(' ', (texte ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        refus.Add(ligne.Length > LongueurAuPlus ? new("domicile.long", $"{LongueurAuPlus} signes au plus par ligne d’adresse\u00A0: raccourcissez-la.", champ) : null);
        return ligne.Length is 0 or > LongueurAuPlus ? null : ligne;
    }

    private string? Nom(string? texte, string champ, string leNom)
    {
        var nom = NomFacultatif(texte, champ, leNom);
        if (nom is null && string.IsNullOrWhiteSpace(texte))
        {
            refus.Add(new Refus("nom.vide", $"{leNom} n’est pas renseigné.", champ));
        }
        return nom;
    }

    private string? NomFacultatif(string? texte, string champ, string leNom)
    {
        var nom = string.Join(' ', (texte ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (nom.Length == 0)
        {
            return null;
        }
        var faute = nom switch
        {
            { Length: > LongueurAuPlus } => new Refus("nom.long", $"{leNom} compte plus de {LongueurAuPlus} signes."),
            _ when nom.FirstOrDefault(c => !EstDansUnNom(c)) is var signe and not '\0' => new Refus("nom.signe", $"{leNom} ne peut pas contenir « {signe} »."),
            _ when !nom.Any(char.IsLetter) => new Refus("nom.lettre", $"{leNom} ne contient aucune lettre."),
            _ => null,
        };
        refus.Add(faute?.Sur(champ));
        return faute is null ? nom : null;
    }

    private static bool EstDansUnNom(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
        || c is ' ' or '-' or '\'' or '’' or '.' or ',';

    private T? Facultatif<T>(string? texte, Func<string?, Resultat<T>> lire, string champ) where T : class
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return null;
        }
        if (lire(texte).Reussit(out var valeur, out var faute))
        {
            return valeur;
        }
        refus.Add(faute.Sur(champ));
        return null;
    }

    /// <summary>A commune, or 99 and the country for those born abroad.</summary>
    private static Resultat<string> LireLieu(string? texte)
    {
        var code = (texte ?? "").Trim().ToUpperInvariant();
        return code.Length == 5 && code.StartsWith("99", StringComparison.Ordinal) && code.All(char.IsAsciiDigit)
            ? code
            : CodeCommune.Lire(code).Map(c => c.ToString());
    }
}
