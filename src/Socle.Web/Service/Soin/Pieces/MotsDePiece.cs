using Socle.Dossier.Contenus;

namespace Socle.Web.Service.Soin.Pieces;

internal static class MotsDePiece
{
    /// <summary>What a paper is; a conclusion is a signed document.</summary>
    public static string Nature(this Contenu contenu) => contenu switch
    {
        Piece p => Piece.EnMots(p.Nature),
        PieceDeSante p => Piece.EnMots(p.Nature),
        _ => "Document signé",
    };
}
