using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Documents;

/// <summary>Notes the day an opinion was received by a means that proves it (R. 4624-55): the delay to contest runs from it.</summary>
public sealed class NotifierDocument(DossierDb db, EcrituresDossier ecritures, TimeProvider temps)
{
    public static readonly Refus SansDate = new("notification.date", "Dites quand il a été reçu\u00A0: ni avant sa signature, ni dans l’avenir.", "Le");
    public static readonly Refus SansMoyen = new("notification.moyen", "Dites par quel moyen, celui qui prouve la date.", "Moyen");
    public static readonly Refus SansObjet = new("notification.objet", "Seul un avis ou une proposition de mesures se notifie à l’employeur.");
    public static readonly Refus Deja = new("notification.deja", "La notification de ce document est déjà notée.");

    public async Task<Resultat<bool>> ExecuterAsync(DossierOuvert dossier, Id<DocumentMedical> id, DateOnly? le, MoyenNotification? moyen, CancellationToken arret = default)
    {
        if (!dossier.LitEtEcrit(Blocs.Conclusions))
        {
            return EcrireDossier.BlocFerme;
        }
        if (moyen is not { } par || !Enum.IsDefined(par))
        {
            return SansMoyen;
        }
        return await ecritures.Faire(dossier.Acteur, new FaitTrace(ActionDossier.Remise, dossier.Id, Blocs.Conclusions, "notification"), async _ =>
        {
            await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
            if (await db.Set<DocumentMedical>().FirstOrDefaultAsync(d => d.Id == id && d.DossierId == dossier.Id, arret) is not { } document)
            {
                return SignerDocument.Inconnu;
            }
            if (Refuser(document, le) is { } refus)
            {
                return refus;
            }
            (document.NotifieLe, document.Moyen) = (le, par);
            return Resultat.De(true);
        }, arret);
    }

    /// <summary>Until when it may be contested; null while it is not notified.</summary>
    public static ReponseContestation? Contestation(DocumentMedical document, DateOnly aujourdhui) =>
        document.NotifieLe is { } le && document.Modele.EstUnAvis() ? MoteurContestation.Repondre(new(le), aujourdhui) : null;

    private Refus? Refuser(DocumentMedical document, DateOnly? le) =>
        !document.Modele.EstUnAvis() || !document.PourEmployeur ? SansObjet
        : document.NotifieLe is not null ? Deja
        : le is null || le > temps.Aujourdhui() || le < new DateTimeOffset(document.SigneLe, TimeSpan.Zero).DateAParis() ? SansDate
        : null;
}
