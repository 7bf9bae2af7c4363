using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.SecondFacteur;

/// <summary>One-time codes as second factor: prepared, then on once a first code proves that the application has the secret.</summary>
public sealed class GererSecondFacteur(
    BaseComptes comptes, UserManager<Compte> gestionnaire, SecretsTotp secrets, PreuvesSecondFacteur preuves)
{
    public static readonly Processus Preparation = new("compte.second-facteur.preparer", "Préparation du second facteur");
    public static readonly Processus Activation = new("compte.second-facteur.activer", "Activation du second facteur");
    public static readonly Processus Retrait = new("compte.second-facteur.retirer", "Retrait du second facteur");
    public static readonly Processus Renouvellement = new("compte.codes-secours", "Nouveaux codes de secours");

    /// <summary>Draws a new secret. Refused when the factor is on: it is taken off first.</summary>
    public Task<Resultat<bool>> PreparerAsync(Id<Compte> id, CancellationToken arret) => SurAsync<bool>(id, Preparation, async (compte, _) =>
    {
        if (compte.TwoFactorEnabled)
        {
            return new Refus("compte.second-facteur-actif", "Les codes temporaires sont déjà activés : retirez-les d’abord pour changer d’application.");
        }
        compte.CleTotp = secrets.Proteger(Totp.NouveauSecret());
        await gestionnaire.UpdateAsync(compte);
        return true;
    }, arret);

    /// <summary>The secret to type or to scan, while the factor is being set up; null otherwise.</summary>
    public async Task<SecretAEnregistrer?> SecretAsync(Id<Compte> id, string emetteur, CancellationToken arret)
    {
        var compte = await comptes.Db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);
        return compte is { TwoFactorEnabled: false } && secrets.Lire(compte) is { } secret
            ? SecretAEnregistrer.De(secret, emetteur, compte.UserName!)
            : null;
    }

    /// <summary>A first right code turns the factor on; returns the ten recovery codes, shown this once.</summary>
    public Task<Resultat<IReadOnlyList<string>>> ActiverAsync(Id<Compte> id, string code, CancellationToken arret) =>
        SurAsync<IReadOnlyList<string>>(id, Activation, async (compte, ecriture) =>
        {
            if (compte.TwoFactorEnabled || !await preuves.ConsommerCodeAsync(compte, code, arret))
            {
                return RefusComptes.Code;
            }
            await comptes.Db.Entry(compte).ReloadAsync(arret);
            compte.TwoFactorEnabled = true;
            await gestionnaire.UpdateSecurityStampAsync(compte);
            return await TirerAsync(compte.Id, ecriture, arret);
        }, arret);

    public Task<Resultat<bool>> RetirerAsync(Id<Compte> id, CancellationToken arret) => SurAsync<bool>(id, Retrait, async (compte, _) =>
    {
        await OterAsync(compte, arret);
        return true;
    }, arret);

    /// <summary>Ten new recovery codes; the former ones are worth nothing from now on.</summary>
    public Task<Resultat<IReadOnlyList<string>>> RenouvelerCodesAsync(Id<Compte> id, CancellationToken arret) =>
        SurAsync<IReadOnlyList<string>>(id, Renouvellement, async (compte, ecriture) => compte.TwoFactorEnabled
            ? await TirerAsync(compte.Id, ecriture, arret)
            : new Refus("compte.second-facteur-absent", "Activez d’abord les codes temporaires : les codes de secours les remplacent."), arret);

    public Task<int> CodesRestantsAsync(Id<Compte> id, CancellationToken arret) =>
        comptes.Db.Set<CodeSecours>().CountAsync(c => c.CompteId == id && c.UtiliseLe == null, arret);

    /// <summary>Inside a write: no second factor any more, neither application nor recovery codes.</summary>
    internal async Task OterAsync(Compte compte, CancellationToken arret)
    {
        compte.TwoFactorEnabled = false;
        compte.CleTotp = null;
        await comptes.Db.Set<CodeSecours>().Where(c => c.CompteId == compte.Id).ExecuteDeleteAsync(arret);
        await gestionnaire.UpdateSecurityStampAsync(compte);
    }

    private async Task<Resultat<IReadOnlyList<string>>> TirerAsync(Id<Compte> compte, Ecriture ecriture, CancellationToken arret)
    {
        await comptes.Db.Set<CodeSecours>().Where(c => c.CompteId == compte).ExecuteDeleteAsync(arret);
        string[] codes = [.. Enumerable.Range(0, CodeSecours.Nombre).Select(_ => GenerateurMotDePasse.Nouveau(4))];
        comptes.Db.AddRange(codes.Select(c => new CodeSecours
        {
            Id = Id<CodeSecours>.Nouveau(),
            CompteId = compte,
            Empreinte = CodeSecours.EmpreinteDe(compte, c),
        }));
        ecriture.Tracer(ActionAudit.Fait, "compte", compte.Valeur, $$"""{"codes_de_secours":[null,{{codes.Length}}]}""");
        return codes;
    }

    private Task<Resultat<T>> SurAsync<T>(Id<Compte> id, Processus processus, Func<Compte, Ecriture, Task<Resultat<T>>> action, CancellationToken arret) =>
        comptes.EcrireAsync(processus, async ecriture =>
            await comptes.Db.Set<Compte>().FirstOrDefaultAsync(c => c.Id == id, arret) is { } compte
                ? await action(compte, ecriture)
                : RefusComptes.Inconnu, arret: arret);
}

/// <summary>What an application needs to give codes: to type, and as the address a QR code holds.</summary>
public sealed record SecretAEnregistrer(string ATaper, string Adresse)
{
    internal static SecretAEnregistrer De(byte[] secret, string emetteur, string identifiant)
    {
        var cle = Totp.EnBase32(secret);
        var (qui, chez) = (Uri.EscapeDataString(identifiant), Uri.EscapeDataString(emetteur));
        return new(string.Join(' ', cle.Chunk(4).Select(g => new string(g))), $"otpauth://totp/{chez}:{qui}?secret={cle}&issuer={chez}&digits=6&period=30");
    }
}
