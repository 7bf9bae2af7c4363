using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>A document of a request, without its bytes.</summary>
public sealed record PieceMontree(Id<PieceAdhesion> Id, string Nom, int Taille, DateTime RecueLe);

/// <summary>Documents sent with a request: judged by their content, kept sealed, read with a trace.</summary>
public sealed class TenirPieces(SocleDb db, Ecritures ecritures, Coffre coffre)
{
    public const int OctetsAuPlus = 5 * 1024 * 1024;

    public const int AuPlus = 10;

    public async Task<IReadOnlyList<PieceMontree>> ListerAsync(Id<DemandeAdhesion> demande, CancellationToken arret) => await db.Set<PieceAdhesion>().AsNoTracking()
        .Where(p => p.DemandeId == demande).OrderBy(p => p.Id).Select(p => new PieceMontree(p.Id, p.NomFichier, p.Taille, p.RecueLe)).ToListAsync(arret);

    /// <summary>Sent by the link, as long as the service has not answered. What was missing is then there: the request comes back in the queue.</summary>
    public async Task<Resultat<Id<PieceAdhesion>>> JoindreAsync(string jeton, Stream flux, string nom, CancellationToken arret = default)
    {
        if (!(await PieceRecue.LireAsync(flux, nom, OctetsAuPlus, arret)).Reussit(out var piece, out var refus))
        {
            return refus;
        }
        return await ecritures.Faire(ProcessusAdhesions.Joindre, null, async ecriture =>
        {
            await db.PrendreVerrouAdherentsAsync(arret);
            if (await TenirBrouillon.Chercher(db, jeton, ecriture.Instant).FirstOrDefaultAsync(arret) is not { EstATraiter: true } demande)
            {
                return RefusAdhesion.Lien;
            }
            if (await db.Set<PieceAdhesion>().CountAsync(p => p.DemandeId == demande.Id, arret) >= AuPlus)
            {
                return new Refus("piece.trop", "Dix pièces sont déjà jointes\u00A0: écrivez au service pour en envoyer d’autres.");
            }
            var jointe = Nouvelle(demande.Id, piece, ecriture.Instant);
            db.Add(jointe);
            (demande.Etat, demande.ModifieeLe) = (EtatDemande.Deposee, ecriture.Instant);
            return Resultat.De(jointe.Id);
        }, arret);
    }

    public Task<Resultat<PieceRecue>> OuvrirAsync(Id<DemandeAdhesion> demande, Id<PieceAdhesion> id, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.Consulter, null, async ecriture =>
        {
            if (await db.Set<PieceAdhesion>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.DemandeId == demande, arret) is not { } piece)
            {
                return RefusAdhesion.Introuvable;
            }
            ecriture.Tracer(ActionAudit.Fait, "piece_adhesion", id.Valeur);
            return Resultat.De(new PieceRecue(piece.NomFichier, piece.Type, coffre.Lire(piece.Octets)));
        }, arret);

    private PieceAdhesion Nouvelle(Id<DemandeAdhesion> demande, PieceRecue piece, DateTime instant) => new()
    {
        Id = Id<PieceAdhesion>.Nouveau(),
        DemandeId = demande,
        NomFichier = piece.Nom,
        Type = piece.Type,
        Taille = piece.Octets.Length,
        EmpreinteOctets = Convert.ToHexStringLower(SHA256.HashData(piece.Octets)),
        Octets = coffre.Sceller(piece.Octets),
        RecueLe = instant,
    };
}
