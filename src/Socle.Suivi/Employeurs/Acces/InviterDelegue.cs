using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Suivi.Employeurs.Acces;

/// <summary>Whom an employer invites, as what, and to see what.</summary>
/// <param name="Declare">An accountant that will also declare for the company.</param>
/// <param name="EcritLe">Day of the written mandate, if there is one.</param>
public sealed record DelegueInvite(Id<Entreprise> Entreprise, Id<Etablissement>? Etablissement, Role? Role, string? Nom, string? Courriel, bool Declare = false, DateOnly? EcritLe = null);

/// <summary>The employer's administrator invites someone by mail; withdraws an invitation; or sends it again.</summary>
public sealed class InviterDelegue(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private const int EnAttenteAuPlus = 50;
    private static readonly Processus Invitation = new("acces.inviter", "Invitation à l’espace employeur");
    private static readonly Processus Retrait = new("acces.retirer", "Invitation à l’espace employeur retirée");
    private static readonly Processus Renvoi = new("acces.renvoyer", "Invitation à l’espace employeur renvoyée");

    private static Refus Inconnue => new("acces.inconnue", "Cette invitation n’attend plus de réponse.");

    /// <summary>Who the administrator may invite: nobody more powerful than itself.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.EmployeurRh, Role.EmployeurComptable, Role.EmployeurSite];

    public Task<Resultat<Id<InvitationAcces>>> ExecuterAsync(DelegueInvite demande, CancellationToken arret = default) =>
        ecritures.Faire(Invitation, null, async e =>
        {
            var saisie = new Verification();
            saisie.Texte(demande.Nom, nameof(demande.Nom), "Le nom", 120);
            saisie.Exiger(demande.Role is { } r && Roles.Contains(r), "acces.role", "Choisissez ce que cette personne fera dans la liste.", nameof(demande.Role));
            saisie.Exiger(AdresseMail.Lire(demande.Courriel).EstSucces, "acces.courriel", "Cette adresse électronique n’est pas valable\u00A0: vérifiez-la.", nameof(demande.Courriel));
            saisie.Exiger(demande.Role != Role.EmployeurSite || demande.Etablissement is not null, "acces.site", "Un responsable de site ne voit que son établissement\u00A0: choisissez lequel.", nameof(demande.Etablissement));
            saisie.Exiger(!demande.Declare || demande.Role == Role.EmployeurComptable, "acces.declare", "Seul un comptable externe se voit confier la déclaration\u00A0: les autres la signent, ou non, par leur rôle.", nameof(demande.Declare));
            saisie.Exiger(!(demande.EcritLe > temps.Aujourdhui()), "mandat.ecrit", "Le mandat écrit est daté d’aujourd’hui au plus tard.", nameof(demande.EcritLe));
            if (saisie.Refus is { } refus)
            {
                return refus;
            }
            var site = demande.Role == Role.EmployeurSite ? demande.Etablissement : null;
            if (site is not null && !await db.Set<Etablissement>().AnyAsync(x => x.Id == site && x.EntrepriseId == demande.Entreprise && x.FermeLe == null, arret))
            {
                return new Refus("acces.site", "Choisissez l’établissement parmi ceux, ouverts, de cette entreprise.", nameof(demande.Etablissement));
            }
            if (await db.Set<InvitationAcces>().CountAsync(i => i.EntrepriseId == demande.Entreprise && i.AccepteeLe == null && i.RetireeLe == null && i.ExpireLe > e.Instant, arret) >= EnAttenteAuPlus)
            {
                return new Refus("acces.trop", $"{EnAttenteAuPlus} invitations attendent déjà une réponse\u00A0: retirez d’abord celles qui ne servent plus.");
            }
            var invitation = e.Inviter(demande.Entreprise, site, demande.Role!.Value, demande.Nom!.Trim(), demande.Courriel!, null);
            (invitation.Declare, invitation.EcritLe) = (demande.Declare, demande.Declare ? demande.EcritLe : null);
            db.Envoyer(e, GenreCourrier.Invitation, invitation.Courriel, null, invitation.Id);
            return Resultat.De(invitation.Id);
        }, arret);

    public Task<Resultat<Id<InvitationAcces>>> RetirerAsync(Id<InvitationAcces> id, CancellationToken arret = default) => ecritures.Faire(Retrait, null, async e =>
    {
        if (await OuverteAsync(id, arret) is not { } invitation)
        {
            return Inconnue;
        }
        invitation.RetireeLe = e.Instant;
        e.Tracer(ActionAudit.Fait, "invitation_acces", id.Valeur, null);
        return Resultat.De(id);
    }, arret);

    /// <summary>The former link serves no longer than before; the new one lasts as long as a first one.</summary>
    public Task<Resultat<Id<InvitationAcces>>> RenvoyerAsync(Id<InvitationAcces> id, CancellationToken arret = default) => ecritures.Faire(Renvoi, null, async e =>
    {
        if (await OuverteAsync(id, arret) is not { } invitation)
        {
            return Inconnue;
        }
        if (await db.Set<CourrierEmployeur>().AnyAsync(c => c.InvitationId == id && (c.ProchainEssai != null || c.CreeLe > e.Instant.AddHours(-1)), arret))
        {
            return new Refus("acces.renvoi", "Cette invitation vient d’être envoyée\u00A0: attendez une heure avant de la renvoyer.");
        }
        invitation.ExpireLe = e.Instant + InvitationAcces.Validite;
        db.Envoyer(e, GenreCourrier.Invitation, invitation.Courriel, null, id);
        return Resultat.De(id);
    }, arret);

    private Task<InvitationAcces?> OuverteAsync(Id<InvitationAcces> id, CancellationToken arret) =>
        db.Set<InvitationAcces>().FirstOrDefaultAsync(i => i.Id == id && i.AccepteeLe == null && i.RetireeLe == null, arret);
}
