namespace Socle.Dossier.Contenus;

/// <param name="Dit">By the worker, word for word.</param>
/// <param name="Retenu">By the clinician, with them: the same words when taken over, others when corrected; absent as long as nobody has read it.</param>
public sealed record ReponseDite(string Question, string Dit, string? Retenu)
{
    public bool EstCorrigee => Retenu is not null && Retenu != Dit;
}

/// <summary>What the worker answered before a visit, and what the clinician kept of it: both stay.</summary>
[Genre(GenreEcrit.Questionnaire)]
public sealed record QuestionnaireRempli(string Titre, IReadOnlyList<ReponseDite> Reponses) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Questionnaire;

    public override string Resume => Titre;
}
