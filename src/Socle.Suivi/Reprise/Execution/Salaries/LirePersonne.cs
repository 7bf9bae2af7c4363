using System.Globalization;
using Socle.Noyau;
using static Socle.Suivi.Reprise.ChampReprise;

namespace Socle.Suivi.Reprise;

/// <summary>Reads the identity of a row. A wrong number of social security never loses the person: it is kept without it, and said.</summary>
internal sealed class LirePersonne(Chantier chantier)
{
    private const int SignesAuPlus = 100;

    public IdentiteLue? De(LigneLue ligne, DateOnly naissance)
    {
        var usage = NomLu(ligne, NomUsage);
        var nom = NomLu(ligne, NomNaissance) ?? usage;
        var prenoms = NomLu(ligne, Prenoms) ?? NomLu(ligne, PrenomUsuel);
        if (nom is null || prenoms is null)
        {
            ligne.Refuser(nom is null ? NomNaissance : Prenoms, "nom.vide", nom is null ? "Le nom manque : complétez-le." : "Le prénom manque : complétez-le.");
            return null;
        }
        var sexe = ligne.Code(ChampReprise.Sexe) switch { "F" => Noyau.Sexe.Feminin, "M" => Noyau.Sexe.Masculin, _ => (Sexe?)null };
        var nir = Numero(ligne, naissance, sexe);
        return new IdentiteLue
        {
            Cle = Cle(ligne, nir, nom, prenoms, naissance),
            Nir = nir,
            NomNaissance = nom,
            NomUsage = usage == nom ? null : usage,
            Prenoms = prenoms,
            PrenomUsuel = NomLu(ligne, PrenomUsuel) is { } usuel && usuel != prenoms ? usuel : null,
            Sexe = sexe ?? (nir is { EstProvisoire: false } ? nir.Sexe : null),
            Naissance = naissance,
            LieuNaissance = ligne.Texte(LieuNaissance) is ['9', '9', ..] etranger ? etranger : ligne.Valeur<CodeCommune>(LieuNaissance)?.ToString(),
            Courriel = Verifie(ligne, CourrielVerifie) ? ligne.Valeur<AdresseMail>(Courriel)?.ToString() : null,
            Telephone = Verifie(ligne, TelephoneVerifie) ? (ligne.Valeur<Telephone>(Mobile) ?? ligne.Valeur<Telephone>(ChampReprise.Telephone))?.ToString() : null,
            Boeth = ligne.OuiNon(Boeth),
        };
    }

    private static string Cle(LigneLue ligne, Nir? nir, string nom, string prenoms, DateOnly naissance) =>
        ligne.TexteOuRien(IdTravailleur)
        ?? (nir is null ? string.Create(CultureInfo.InvariantCulture, $"identite:{Texte.PourRecherche($"{nom} {prenoms}")} {naissance:yyyyMMdd}") : $"nir:{nir}");

    private static Nir? Numero(LigneLue ligne, DateOnly naissance, Sexe? sexe)
    {
        if (ligne.Texte(ChampReprise.Nir) is not { Length: > 0 } texte)
        {
            return null;
        }
        if (!Noyau.Nir.Lire(texte).Reussit(out var nir, out var refus))
        {
            ligne.Signaler(ChampReprise.Nir, refus.Code, $"{refus.Phrase.TrimEnd('.')}. La personne est reprise sans son numéro.");
            return null;
        }
        var contredit = nir.Contredit(naissance) ?? (sexe is { } s ? nir.Contredit(s) : null);
        if (contredit is not null)
        {
            ligne.Signaler(ChampReprise.Nir, contredit.Code, $"{contredit.Phrase.TrimEnd('.')}. La personne est reprise sans son numéro.");
            return null;
        }
        return nir;
    }

    /// <summary>Unverified only when the old software says so, and the service chose to leave these aside.</summary>
    private bool Verifie(LigneLue ligne, ChampReprise champ) => chantier.Correspondance.CoordonneesNonVerifiees || ligne.OuiNon(champ) != false;

    private static string? NomLu(LigneLue ligne, ChampReprise champ)
    {
        var nom = string.Join(' ', ligne.Texte(champ).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return nom.Any(char.IsLetter) ? nom[..Math.Min(nom.Length, SignesAuPlus)] : null;
    }
}
