using System.Text.Json;

namespace Socle.Droit;

/// <summary>One question of the contract: how its facts are read, how its answer is written.</summary>
internal abstract class Question(string nom)
{
    public string Nom { get; } = nom;

    /// <summary>The facts; meaningful only when no fault was noted.</summary>
    public abstract object? Lire(JsonElement entree, string chemin, List<Faute> fautes);

    /// <summary>Writes the fields of the answer inside the object already opened.</summary>
    public abstract void Repondre(Utf8JsonWriter json, object faits, DateOnly date);
}

/// <summary>A question whose facts are a <typeparamref name="T"/>.</summary>
internal sealed class Question<T>(
    string nom, string[] champs, Func<LecteurObjet, T> lire, Action<Utf8JsonWriter, T, DateOnly> repondre) : Question(nom)
    where T : class
{
    public override object? Lire(JsonElement entree, string chemin, List<Faute> fautes) =>
        LecteurObjet.Ouvrir(entree, chemin, fautes, champs) is { } objet ? lire(objet) : null;

    public override void Repondre(Utf8JsonWriter json, object faits, DateOnly date) => repondre(json, (T)faits, date);
}

/// <summary>A question answered by rules that it cites.</summary>
internal abstract class QuestionSourcee(string nom) : Question(nom)
{
    public abstract ReponseSourcee Repondre(object faits, DateOnly date);
}

/// <summary>The same, with its own facts and answer.</summary>
internal sealed class Question<TFaits, TReponse>(
    string nom, string[] champs, Func<LecteurObjet, TFaits> lire, Func<TFaits, DateOnly, TReponse> moteur, Action<Utf8JsonWriter, TReponse> ecrire)
    : QuestionSourcee(nom)
    where TFaits : class
    where TReponse : ReponseSourcee
{
    public override object? Lire(JsonElement entree, string chemin, List<Faute> fautes) =>
        LecteurObjet.Ouvrir(entree, chemin, fautes, champs) is { } objet ? lire(objet) : null;

    public override ReponseSourcee Repondre(object faits, DateOnly date) => moteur((TFaits)faits, date);

    public override void Repondre(Utf8JsonWriter json, object faits, DateOnly date) =>
        EcritureSourcee.Ecrire(json, moteur((TFaits)faits, date), ecrire);
}
