using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Activation;

/// <param name="MotDePasse">Absent for who will use a passkey: they add it at once, signed in.</param>
public sealed record FinActivation(Id<EssaiActivation> Essai, string? Confirmation, string? MotDePasse);

/// <summary>
/// Second step: the code received, and how one will sign in. Makes the account, or gives a new way in to the one the worker has; the paper's
/// code is spent in the same transaction.
/// </summary>
public sealed class TerminerActivation(BaseComptes comptes, UserManager<Compte> gestionnaire, AuteurCourant auteur)
{
    private static readonly Processus Essai = new("espace.activer.confirmer", "Confirmation d’une ouverture d’espace salarié");
    private static readonly Processus Ouverture = new("espace.ouvrir", "Ouverture d’un espace salarié");

    public async Task<Resultat<Compte>> ExecuterAsync(FinActivation saisie, CancellationToken arret = default)
    {
        auteur.Valeur = Auteur.Visiteur;
        var lu = await comptes.EcrireAsync(Essai, e => JugerAsync(e, saisie, arret), arret: arret);
        return lu.EstRefus ? lu.Refus
            : lu.Valeur is not { } essai ? RefusActivation.Confirmation
            : await comptes.EcrireAsync(Ouverture, e => OuvrirAsync(e, essai, saisie.MotDePasse, arret), arret: arret);
    }

    /// <summary>The try counts whatever comes of it, so it is committed on its own. Null when it is not the right one.</summary>
    private static async Task<Resultat<EssaiActivation?>> JugerAsync(Ecriture ecriture, FinActivation saisie, CancellationToken arret)
    {
        var instant = ecriture.Instant;
        var pris = await ecriture.Db.Set<EssaiActivation>()
            .Where(x => x.Id == saisie.Essai && x.FiniLe == null && x.ExpireLe > instant && x.Essais < EssaiActivation.EssaisAuPlus)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.Essais, y => y.Essais + 1), arret);
        var essai = await ecriture.Db.Set<EssaiActivation>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == saisie.Essai, arret);
        var juste = SecretsActivation.Memes(SecretsActivation.Confirmation(saisie.Essai, saisie.Confirmation), essai?.Empreinte ?? new string('0', 64));
        var bon = pris > 0 && juste && essai?.CodeId is not null;
        ecriture.Tracer(bon ? ActionAudit.Fait : ActionAudit.Refus, "essai_activation", saisie.Essai.Valeur);
        return Resultat.De(bon ? essai : null);
    }

    private async Task<Resultat<Compte>> OuvrirAsync(Ecriture ecriture, EssaiActivation essai, string? motDePasse, CancellationToken arret)
    {
        var instant = ecriture.Instant;
        // Two at once: one spends it, the other finds it spent.
        var depense = await ecriture.Db.Set<CodeActivation>().Where(c => c.Id == essai.CodeId && c.UtiliseLe == null && c.AnnuleLe == null && c.ExpireLe > instant)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UtiliseLe, instant), arret);
        if (depense == 0)
        {
            return RefusActivation.Confirmation;
        }
        await ecriture.Db.Set<EssaiActivation>().Where(x => x.Id == essai.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.FiniLe, instant), arret);
        var code = await ecriture.Db.Set<CodeActivation>().AsNoTracking().FirstAsync(c => c.Id == essai.CodeId, arret);
        var lien = await ecriture.Db.Set<CompteTravailleur>().Where(c => c.TravailleurId == code.TravailleurId).OrderBy(c => c.Id).FirstOrDefaultAsync(arret);
        var compte = lien is null ? null : await ecriture.Db.Set<Compte>().FirstAsync(c => c.Id == lien.CompteId, arret);
        var faite = compte is null ? await CreerAsync(ecriture, code, essai.Adresse, motDePasse, arret) : await RouvrirAsync(compte, essai.Adresse, motDePasse);
        if (faite.Reussit(out var ouvert, out _))
        {
            lien ??= Lier(ecriture, code, ouvert, essai.Adresse);
            if (code.Remise == RemiseDuCode.EnMainPropre)
            {
                (lien.IdentiteVueLe, lien.IdentiteVuePar) = (instant, code.Par);
            }
        }
        return faite;
    }

    private async Task<Resultat<Compte>> CreerAsync(Ecriture ecriture, CodeActivation code, string adresse, string? motDePasse, CancellationToken arret)
    {
        var travailleur = await ecriture.Db.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == code.TravailleurId, arret);
        var compte = new Compte { Id = Id<Compte>.Nouveau(), NomAffiche = travailleur.NomAffiche, Role = Role.Travailleur, CreeLe = ecriture.Instant };
        Joindre(compte, adresse);
        var resultat = motDePasse is null ? await gestionnaire.CreateAsync(compte) : await gestionnaire.CreateAsync(compte, motDePasse);
        return resultat.Succeeded ? compte : RefusComptes.De(resultat);
    }

    /// <summary>The service has seen the person, or written to them, again: what they knew before is worth nothing, open sessions included.</summary>
    private async Task<Resultat<Compte>> RouvrirAsync(Compte compte, string adresse, string? motDePasse)
    {
        Joindre(compte, adresse);
        (compte.Actif, compte.PasswordHash, compte.AccessFailedCount, compte.LockoutEnd) = (true, null, 0, null);
        var resultat = motDePasse is null ? await gestionnaire.UpdateSecurityStampAsync(compte) : await gestionnaire.AddPasswordAsync(compte, motDePasse);
        return resultat.Succeeded ? compte : RefusComptes.De(resultat);
    }

    private static void Joindre(Compte compte, string adresse)
    {
        var courriel = adresse.Contains('@', StringComparison.Ordinal);
        compte.UserName = adresse;
        (compte.Email, compte.PhoneNumber) = courriel ? (adresse, compte.PhoneNumber) : (compte.Email, adresse);
        compte.EmailConfirmed |= courriel;
        compte.PhoneNumberConfirmed |= !courriel;
    }

    private static CompteTravailleur Lier(Ecriture ecriture, CodeActivation code, Compte compte, string adresse)
    {
        var lien = new CompteTravailleur
        {
            Id = Id<CompteTravailleur>.Nouveau(),
            TravailleurId = code.TravailleurId,
            CompteId = compte.Id,
            OuvertLe = ecriture.Instant,
            Avis = adresse.Contains('@', StringComparison.Ordinal) ? AvisChoisi.Courriel : AvisChoisi.Sms,
        };
        ecriture.Db.Add(lien);
        return lien;
    }
}
