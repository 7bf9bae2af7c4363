using Microsoft.EntityFrameworkCore;
using Socle.Adherents;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.Messages;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Employeurs;

/// <summary>
/// What an absorbed company had with its service goes to the one that keeps its people: messages, campaigns that asked it, invitations not
/// answered yet. As with mandates, nobody will see more people than before: an invitation to the whole company becomes one to each place it
/// brought.
/// </summary>
internal sealed class SuivreFusion(Ecritures ecritures) : IDestinataire<EntreprisesFusionnees>
{
    private static readonly Processus Processus = new("employeurs.fusion", "Échanges d’une entreprise absorbée");

    public Task RecevoirAsync(EntreprisesFusionnees message, CancellationToken arret) => ecritures.Faire(Processus, null, async ecriture =>
    {
        var invitations = await InvitationsAsync(ecriture, message, arret);
        var campagnes = await CampagnesAsync(ecriture.Db, message, arret);
        var fils = await ecriture.Db.Set<FilDeMessages>().Where(f => f.EntrepriseId == message.Absorbee)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.EntrepriseId, message.Absorbante), arret);
        if (invitations + campagnes + fils > 0)
        {
            ecriture.Tracer(ActionAudit.Fait, "entreprise", message.Absorbante.Valeur,
                $$"""{"absorbee":{{message.Absorbee.Valeur}},"invitations":{{invitations}},"campagnes":{{campagnes}},"fils_de_messages":{{fils}}}""");
        }
        return Resultat.De(true);
    }, arret);

    private static async Task<int> InvitationsAsync(Ecriture ecriture, EntreprisesFusionnees message, CancellationToken arret)
    {
        var ouvertes = await ecriture.Db.Set<InvitationAcces>()
            .Where(i => i.EntrepriseId == message.Absorbee && i.AccepteeLe == null && i.RetireeLe == null).ToListAsync(arret);
        foreach (var invitation in ouvertes)
        {
            if (invitation.EtablissementId is not null)
            {
                invitation.EntrepriseId = message.Absorbante;
            }
            else if (message.Lieux.Count == 0)
            {
                invitation.RetireeLe = ecriture.Instant;
            }
            else
            {
                // Of one place, nobody declares for a whole company.
                (invitation.EntrepriseId, invitation.EtablissementId, invitation.Declare, invitation.EcritLe) = (message.Absorbante, message.Lieux[0], false, null);
                // Of one address and one role: whoever follows the link accepts them together.
                ecriture.Db.AddRange(message.Lieux.Skip(1).Select(lieu => Pour(invitation, lieu)));
            }
        }
        return ouvertes.Count;
    }

    private static InvitationAcces Pour(InvitationAcces invitation, Id<Adherents.Etablissements.Etablissement> lieu) => new()
    {
        Id = Id<InvitationAcces>.Nouveau(),
        EntrepriseId = invitation.EntrepriseId,
        EtablissementId = lieu,
        Role = invitation.Role,
        Nom = invitation.Nom,
        Courriel = invitation.Courriel,
        CourrielCle = invitation.CourrielCle,
        CampagneId = invitation.CampagneId,
        CreeeLe = invitation.CreeeLe,
        CreeePar = invitation.CreeePar,
        ExpireLe = invitation.ExpireLe,
    };

    /// <summary>A campaign that asked both asks the one that is left, once.</summary>
    private static async Task<int> CampagnesAsync(SocleDb db, EntreprisesFusionnees message, CancellationToken arret)
    {
        var siennes = db.Set<DestinataireCampagne>().Where(d => d.EntrepriseId == message.Absorbee);
        var doubles = await siennes.Where(d => db.Set<DestinataireCampagne>().Any(x => x.CampagneId == d.CampagneId && x.EntrepriseId == message.Absorbante)).Select(d => d.Id).ToListAsync(arret);
        await db.Set<DestinataireCampagne>().Where(d => doubles.Contains(d.Id)).ExecuteDeleteAsync(arret);
        return doubles.Count + await siennes.ExecuteUpdateAsync(d => d.SetProperty(x => x.EntrepriseId, message.Absorbante), arret);
    }
}
