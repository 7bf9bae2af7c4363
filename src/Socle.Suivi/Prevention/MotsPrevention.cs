namespace Socle.Suivi.Prevention;

public static class MotsPrevention
{
    public static string EnMots(this GenreRessource genre) => genre switch
    {
        GenreRessource.Fiche => "fiche",
        GenreRessource.Video => "vidéo",
        GenreRessource.Module => "module",
        _ => "questionnaire",
    };

    public static string EnMots(this EtatRessource etat) => etat switch
    {
        EtatRessource.Brouillon => "brouillon",
        EtatRessource.Publiee => "publiée",
        _ => "retirée",
    };
}
