using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Ecritures;
using Socle.Noyau;

namespace Socle.Dossier.Dossiers;

/// <summary>The key of each file: made with it, found again at each opening.</summary>
public sealed class ClesDossiers(DossierDb db, TrousseauDossier trousseau)
{
    public static readonly Refus Purgee = new("dossier.purge", "Ce dossier a été détruit à la fin de sa durée de conservation.");

    internal byte[] Creer(EcritureDossier ecriture, Id<Dmst> dossier)
    {
        var cle = RandomNumberGenerator.GetBytes(Chiffre.TailleCle);
        var maitre = trousseau.Courante;
        ecriture.Db.Add(new EnveloppeCle
        {
            Id = Id<EnveloppeCle>.Nouveau(),
            DossierId = dossier,
            Maitre = maitre,
            Enveloppe = trousseau.Envelopper(dossier.Valeur, cle, maitre),
        });
        return cle;
    }

    internal async Task<Resultat<byte[]>> LireAsync(Id<Dmst> dossier, CancellationToken arret)
    {
        if (await db.Set<EnveloppeCle>().AsNoTracking().FirstOrDefaultAsync(e => e.DossierId == dossier, arret) is not { } enveloppe)
        {
            return Purgee;
        }
        return trousseau.Ouvrir(dossier.Valeur, enveloppe.Enveloppe, enveloppe.Maitre) is { } cle
            ? cle
            : new Refus("dossier.cle-absente", $"La clé maîtresse {enveloppe.Maitre} n’est pas dans le dossier des clés\u00A0: remettez-la à sa place («\u00A0Dossier:Cles\u00A0»), les dossiers qu’elle garde s’ouvriront de nouveau.");
    }
}
