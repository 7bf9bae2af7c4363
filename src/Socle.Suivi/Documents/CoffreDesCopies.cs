using Socle.Suivi.EspaceSalarie.Remis;

namespace Socle.Suivi.Documents;

/// <summary>Opens the copies kept for employers and workers. The key stands with those of the files, outside every base.</summary>
/// <param name="ouvrir">Given by the module that keeps the keys: the sealed bytes, and the place they were sealed for.</param>
public sealed class CoffreDesCopies(Func<byte[], string, byte[]> ouvrir)
{
    public byte[] Ouvrir(DocumentRemis document) => ouvrir(document.Contenu, LieuEmployeur(document.Id.Valeur));

    public byte[] Ouvrir(CopieTravailleur copie) => ouvrir(copie.Contenu, LieuTravailleur(copie.Id.Valeur));

    public byte[] Ouvrir(ConseilRemis conseil) => ouvrir(conseil.Contenu, LieuConseils(conseil.Id.Valeur));

    public static string LieuConseils(long id) => $"conseils {id}";

    public static string LieuEmployeur(long id) => $"copie-employeur {id}";

    public static string LieuTravailleur(long id) => $"copie-travailleur {id}";
}
