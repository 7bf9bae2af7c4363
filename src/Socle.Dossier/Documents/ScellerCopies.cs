using System.Text;
using Socle.Dossier.Cles;
using Socle.Suivi.Documents;

namespace Socle.Dossier.Documents;

/// <summary>Seals what leaves this base for the worker or the employer, for one place only; <see cref="CoffreDesCopies"/> opens it there.</summary>
public sealed class ScellerCopies(TrousseauDossier trousseau)
{
    public byte[] DuTravailleur(long document, byte[] octets) => Sceller(octets, CoffreDesCopies.LieuTravailleur(document));

    public byte[] DeLEmployeur(long document, byte[] octets) => Sceller(octets, CoffreDesCopies.LieuEmployeur(document));

    public byte[] DesConseils(long visite, IEnumerable<string> conseils) => Sceller(Encoding.UTF8.GetBytes(string.Join('\n', conseils)), CoffreDesCopies.LieuConseils(visite));

    private byte[] Sceller(byte[] octets, string lieu) => Chiffre.Chiffrer(trousseau.CleDesCopies, octets, Encoding.UTF8.GetBytes(lieu));
}
