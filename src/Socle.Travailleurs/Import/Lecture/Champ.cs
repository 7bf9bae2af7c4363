namespace Socle.Travailleurs.Import;

/// <summary>What a column may say. The names of our documented model are in <see cref="ModeleDeclaration"/>.</summary>
public enum Champ
{
    Siret,
    Siren,
    Nic,
    Nir,
    Ntt,
    NomNaissance,
    NomUsage,
    Prenoms,
    Sexe,
    Naissance,
    LieuNaissance,
    Courriel,
    Telephone,
    Boeth,
    Matricule,
    NumeroContrat,
    NatureContrat,
    DateDebut,
    FinPrevue,
    DateFin,
    MotifFin,
    Quotite,
    JoursSaison,
    Poste,
    Pcs,
    DebutPoste,
    Nuit,
    Engins,
    Habilitations,
    Risques,
    ArretMotif,
    ArretDebut,
    ArretFinPrevue,
    ArretReprise,
    Eloigne,
    EmploisVises,
}

/// <summary>One column of the model.</summary>
/// <param name="Titre">Its title in our model (<c>date_debut</c>).</param>
/// <param name="Libelle">What people call it.</param>
/// <param name="Aide">What to write in it.</param>
/// <param name="Synonymes">Other titles met in real files, accents and case aside.</param>
public sealed record ColonneModele(Champ Champ, string Titre, string Libelle, string Aide, string Exemple, bool Requise, IReadOnlyList<string> Synonymes)
{
    /// <summary>Its values are codes, which a sender may write its own way.</summary>
    public bool Codee => ValeursCodees.De(Champ) is not null;
}
