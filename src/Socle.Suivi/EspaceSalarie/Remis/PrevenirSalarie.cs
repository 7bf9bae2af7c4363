using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Courriers;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Remis;

/// <summary>That a worker was told that something waits: once for each thing.</summary>
public sealed class AvisSalarie
{
    /// <summary>The number of what waits.</summary>
    public required Id<AvisSalarie> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required AvisChoisi Canal { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime Le { get; init; }
}

/// <summary>
/// Tells the worker, as they chose, that a document waits in their space. Neither which document nor from what visit: others read mail and
/// telephones.
/// </summary>
internal sealed class PrevenirSalarie(SocleDb db, Ecritures ecritures, FileDeFond<EnvoyerMessage> file, ServiceEmetteur service) : IDestinataire<DocumentSigne>
{
    private static readonly Processus Processus = new("avis.salarie", "Avis envoyé à un salarié");

    public async Task RecevoirAsync(DocumentSigne message, CancellationToken arret)
    {
        var id = new Id<AvisSalarie>(message.Id);
        if (await AdresseAsync(message.Travailleur, arret) is not { } vers || await db.Set<AvisSalarie>().AnyAsync(a => a.Id == id, arret))
        {
            return;
        }
        await ecritures.Faire(Processus, null, e =>
        {
            db.Add(new AvisSalarie { Id = id, TravailleurId = vers.Travailleur, Canal = vers.Avis, Le = e.Instant });
            return Task.FromResult(Resultat.De(true));
        }, arret);
        var avis = new MessageCourt(vers.Adresse, "Du nouveau dans votre espace", $"{service.Nom}\u00A0: un document vous attend dans votre espace, {service.Adresse}/salarie");
        file.Confier(Auteur.Systeme(Processus.Code), (x, _) => x.FaireAsync(avis), (_, _) => Task.CompletedTask);
    }

    private async Task<(Id<Travailleur> Travailleur, AvisChoisi Avis, string Adresse)?> AdresseAsync(Id<Travailleur> travailleur, CancellationToken arret)
    {
        var lu = await (
            from l in db.Set<CompteTravailleur>()
            join c in db.Set<Compte>() on l.CompteId equals c.Id
            where l.TravailleurId == travailleur && c.Actif && l.Avis != AvisChoisi.Aucun
            orderby l.Id
            select new { l.TravailleurId, l.Avis, c.Email, c.PhoneNumber }).FirstOrDefaultAsync(arret);
        var adresse = lu?.Avis == AvisChoisi.Courriel ? lu.Email : lu?.PhoneNumber;
        return lu is null || adresse is null ? null : (lu.TravailleurId, lu.Avis, adresse);
    }
}
