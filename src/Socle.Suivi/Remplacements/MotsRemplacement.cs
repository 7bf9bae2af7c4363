namespace Socle.Suivi.Remplacements;

public static class MotsRemplacement
{
    public static string EnMots(this IssueAppel issue) => issue switch
    {
        IssueAppel.EnCours => "appel en cours",
        IssueAppel.Accepte => "accepte",
        IssueAppel.Refuse => "refuse",
        IssueAppel.NeRepondPas => "ne répond pas",
        IssueAppel.Rappeler => "à rappeler",
        IssueAppel.SansSuite => "appel sans suite notée",
        _ => throw new ArgumentOutOfRangeException(nameof(issue)),
    };
}
