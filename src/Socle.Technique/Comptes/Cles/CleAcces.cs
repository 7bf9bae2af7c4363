using Microsoft.AspNetCore.Identity;
using Socle.Noyau;

namespace Socle.Technique.Comptes.Cles;

/// <summary>A passkey of an account: the public half of a key that stays in the person's device.</summary>
public sealed class CleAcces
{
    public required Id<CleAcces> Id { get; init; }

    public required Id<Compte> CompteId { get; init; }

    /// <summary>As its owner calls it (« Téléphone »).</summary>
    public required string Nom { get; set; }

    public required byte[] IdentifiantCle { get; init; }

    public required byte[] ClePublique { get; init; }

    /// <summary>Signatures counted by the device; 0 for ever on those that do not count.</summary>
    public required long Compteur { get; set; }

    /// <summary>How the device talks (« internal », « usb »), separated by spaces.</summary>
    public required string Transports { get; init; }

    public required bool Verifiee { get; init; }

    public required bool Sauvegardable { get; init; }

    public required bool Sauvegardee { get; set; }

    public required DateTime CreeLe { get; init; }

    public DateTime? UtiliseeLe { get; set; }

    // The attestation is not kept: nothing here asks which make of device it is.
    internal UserPasskeyInfo EnInfo()
    {
        var transports = Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new UserPasskeyInfo(
            IdentifiantCle, ClePublique, new DateTimeOffset(CreeLe), (uint)Compteur, transports, Verifiee, Sauvegardable, Sauvegardee, [], [])
        {
            Name = Nom,
        };
    }
}
