using Socle.Droit;

namespace Socle.Travailleurs.Import;

/// <summary>The codes of the DSN that the follow-up understands (NEODeS, cahier technique 2025.1.3). Read again at each new edition of the norm.</summary>
internal static class CodesDsnSuivi
{
    /// <summary>S20.G00.05.001: 04 sick leave, 05 return, 07 end of the only contract.</summary>
    public static bool EstUnSignalement(string? nature) => nature is "04" or "05" or "07";

    /// <summary>S21.G00.40.007, with the public policy device (40.008) that tells apprentices. Null: kept as it is.</summary>
    public static TypeContrat? Nature(string? nature, string? dispositif) => (nature, dispositif) switch
    {
        (_, "64" or "65" or "81") => TypeContrat.Apprenti,
        ("01" or "07" or "08" or "09" or "91", _) => TypeContrat.Cdi,
        ("02" or "10" or "82" or "92", _) => TypeContrat.Cdd,
        ("03", _) => TypeContrat.Interim,
        ("29", _) => TypeContrat.Stage,
        _ => null,
    };

    /// <summary>S21.G00.60.001. A commuting accident (04) counts as a non-occupational one; what calls for no return visit is null.</summary>
    public static MotifArret? Arret(string? motif) => motif switch
    {
        "01" or "04" => MotifArret.Maladie,
        "02" => MotifArret.Maternite,
        "05" => MotifArret.Mp,
        "06" => MotifArret.At,
        _ => null,
    };

    /// <summary>S21.G00.34.001: what the follow-up has a word for.</summary>
    public const string FacteurHyperbare = "05";
    public const string FacteurNuit = "08";

    public static string Facteur(string? code) => code switch
    {
        "06" => "températures extrêmes",
        "07" => "bruit",
        "09" => "équipes successives alternantes",
        "10" => "travail répétitif",
        _ => $"facteur {code}",
    };
}
