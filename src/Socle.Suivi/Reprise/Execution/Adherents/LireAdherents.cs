using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>First pass: the establishments, from what each row says of its employer.</summary>
internal sealed class LireAdherents
{
    private readonly Dictionary<string, FicheAdherent> parCle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> sirets = new(StringComparer.Ordinal);

    public IReadOnlyCollection<FicheAdherent> Fiches => [.. parCle.Values.Distinct()];

    public void Prendre(LigneLue ligne)
    {
        if (CleDe(ligne) is not { } cle)
        {
            return;
        }
        if (!parCle.TryGetValue(cle, out var fiche))
        {
            parCle[cle] = fiche = Nouvelle(ligne, cle);
        }
        fiche.Salaries++;
        fiche.RaisonSociale ??= ligne.TexteOuRien(ChampReprise.RaisonSociale);
        fiche.Rattacher(ligne.TexteOuRien(ChampReprise.Secteur), ligne.TexteOuRien(ChampReprise.Equipe), ligne.TexteOuRien(ChampReprise.Centre));
        if (DatesFrancaises.Lire(ligne.Texte(ChampReprise.DebutContrat)).Reussit(out var debut) && !(fiche.PlusAncien <= debut))
        {
            fiche.PlusAncien = debut;
        }
    }

    /// <summary>Rows of one establishment whose SIRET is missing or wrong go with those that have it, by its code.</summary>
    public void Rapprocher()
    {
        var parCode = parCle.Values.Where(f => f is { Siret: not null, Code: not null }).GroupBy(f => f.Code!, StringComparer.Ordinal)
            .Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
        foreach (var fiche in parCle.Values.Where(f => f.Siret is null && f.Code is not null).ToList())
        {
            if (parCode.TryGetValue(fiche.Code!, out var avecSiret))
            {
                parCle[fiche.Cle] = avecSiret;
                avecSiret.Salaries += fiche.Salaries;
            }
        }
    }

    /// <summary>The establishment of a row; null when the row does not say it.</summary>
    public FicheAdherent? De(LigneLue ligne) => CleDe(ligne) is { } cle ? parCle.GetValueOrDefault(cle) : null;

    private string? CleDe(LigneLue ligne) => SiretDe(ligne) ?? (ligne.TexteOuRien(ChampReprise.CodeAdherent) is { } code ? $"code:{code}" : null);

    private string? SiretDe(LigneLue ligne)
    {
        var texte = ligne.Texte(ChampReprise.Siret);
        if (texte.Length > 0 && !sirets.TryGetValue(texte, out var siret))
        {
            sirets[texte] = siret = Siret.Lire(texte).Reussit(out var lu) ? lu.ToString() : null;
            return siret;
        }
        return texte.Length == 0 ? null : sirets[texte];
    }

    private FicheAdherent Nouvelle(LigneLue ligne, string cle)
    {
        var siret = SiretDe(ligne);
        // Said once for the establishment, not for each of its workers.
        ligne.Valeur<Siret>(ChampReprise.Siret);
        return new FicheAdherent
        {
            Cle = cle,
            Siret = siret,
            Siren = siret?[..9] ?? ligne.Valeur<Siren>(ChampReprise.Siren)?.ToString(),
            Code = ligne.TexteOuRien(ChampReprise.CodeAdherent),
            Fichier = ligne.Fichier,
            Ligne = ligne.Numero,
            NomEtablissement = ligne.TexteOuRien(ChampReprise.NomEtablissement),
            Naf = ligne.Valeur<CodeNaf>(ChampReprise.Naf),
            Adresse = ligne.TexteOuRien(ChampReprise.Adresse),
            Complement = ligne.TexteOuRien(ChampReprise.Complement),
            CodePostal = ligne.Valeur<CodePostal>(ChampReprise.CodePostal)?.ToString(),
            Commune = ligne.TexteOuRien(ChampReprise.Commune),
            CodeCommune = ligne.Valeur<CodeCommune>(ChampReprise.CodeCommune)?.ToString(),
            Effectif = ligne.Nombre(ChampReprise.Effectif),
            Adhesion = ligne.Date(ChampReprise.Adhesion),
            Radiation = ligne.Date(ChampReprise.Radiation),
        };
    }
}
